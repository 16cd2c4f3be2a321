import type { ProfileWords } from '../../../src/domain/sentences/profile-words.ts';
import words from '../../../src/words/en/profile.json' with { type: 'json' };
import { smallQuestionnaire } from '../helpers/questionnaire.ts';

const item = (title: string) => ({ title, stem: '', levels: [], evidence: '' });

/** A questionnaire of two dimensions, and its English words. */
export const english: ProfileWords = {
  words,
  questionnaire: smallQuestionnaire([
    { id: 'welcome', items: [{ core: true }, {}, {}] },
    { id: 'people', items: [{}, {}] },
  ]),
  texts: {
    language: 'en',
    questionnaire: { title: 'Small', introduction: '', method: '' },
    levels: ['Not yet', 'First steps', 'Organised', 'Part of school life', 'Driving improvement'].map((name) => ({
      name,
      meaning: '',
    })),
    dimensions: { welcome: { name: 'Welcome', description: '' }, people: { name: 'People', description: '' } },
    items: {
      'welcome-1': item('Written plan'),
      'welcome-2': item('Rooms, meals, keys'),
      'welcome-3': item('Guests'),
      'people-1': item('Languages'),
      'people-2': item('Time'),
    },
    conditions: { hosting: 'Only if the school hosts guests' },
    roles: { leader: 'School leader', teacher: 'Teacher', learner: 'Learner' },
    scopes: { quick: { name: 'Quick scan', description: '' }, full: { name: 'Full assessment', description: '' } },
    standards: {},
    eqavet: {},
    context: {},
    checks: { bare: 'What could you show a visitor?' },
    presets: {},
    priorities: {},
  },
};
