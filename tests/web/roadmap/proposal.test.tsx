import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import { planWordsOf } from '../../../web/src/roadmap/plan-words.ts';
import { Proposal, type ProposalProps } from '../../../web/src/roadmap/proposal.tsx';
import { catalogueTexts, questionnaire, texts } from '../fixtures/college.ts';
import { planned, roadmapOf } from '../fixtures/roadmap.ts';

const kept = roadmapOf([planned('name-a-lead', 0), planned('kick-off', 0)]);

describe('Proposal', () => {
  it('tells the difference to the kept plan before anything is kept', () => {
    const html = panel(roadmapOf([planned('name-a-lead', 1), planned('strategy-paper', 1)]));
    expect(html).toContain('1 new, 1 moved, 1 leave. Person-days: from 8 to 8.');
    expect(html).toContain('New: Write the strategy');
    expect(html).toContain('Leaves: Hold a kick-off');
    expect(html).toContain('Moves: Name a lead, from Autumn term 2026 to Spring term 2027');
  });

  it('says when a change moves nothing', () => {
    expect(panel(kept)).toContain('Your change does not move anything in the plan.');
  });

  it('cannot be kept while it is still planned', () => {
    const html = panel(kept, { planning: { state: 'planning', done: 1, of: 2, result: undefined } });
    expect(html).toMatch(/<button[^>]* disabled[^>]*>Keep this plan/);
    expect(html).toMatch(/<progress[^>]*max="2"/);
  });

  it('says what went wrong when it could not be kept', () => {
    expect(panel(kept, { saving: { status: 400, title: '', detail: 'The plan breaks rules of planning.' } })).toContain(
      'The plan could not be kept. The plan breaks rules of planning.',
    );
  });

  it('says what became of it, in the same place', () => {
    const html = panel(kept, { planning: { state: 'idle' }, saving: 'kept' });
    expect(html).toContain('The plan is kept');
    expect(html).toContain('Your roadmap and its PDF now show this plan.');
    expect(html).not.toContain('Keep this plan');
  });

  it('offers undo only for a change of the school itself', () => {
    expect(panel(kept)).toContain('Undo the last change');
    expect(panel(kept, { actions: { keep: () => {}, undo: undefined, reset: () => {}, close: () => {} } })).not.toContain(
      'Undo the last change',
    );
  });
});

function panel(proposed: Roadmap, more: Partial<ProposalProps> = {}): string {
  const choices = { startOn: '2026-11-23', pinned: [], declined: [], done: [], running: [] };
  const model = {
    names: namesOf(questionnaire, texts),
    words: planWordsOf({ questionnaire, texts, catalogueTexts }, {}),
    kept,
    proposed,
    draft: { context: {}, choices },
    change: undefined,
  };
  const plan = { planVersion: 1, choices, placements: [], value: 0, bound: 0 } as const;
  const actions = { keep: () => {}, undo: () => {}, reset: () => {}, close: () => {} };
  return renderToStaticMarkup(
    <Proposal
      model={model}
      planning={{ state: 'ready', result: { plan, roadmap: proposed } }}
      saving="no"
      actions={actions}
      {...more}
    />,
  );
}
