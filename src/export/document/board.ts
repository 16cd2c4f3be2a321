import type { Block } from './blocks.ts';
import { overallAfter } from './levels.ts';
import { loadTable } from './plan.ts';
import { radar } from './profile.ts';
import type { ReportSource } from './source.ts';
import { headed, priorities, sayOwnMoney, strengths } from './summary.ts';
import type { Voice } from './voice.ts';

/** Strengths named for the board. */
const STRENGTHS = 3;

/** Two pages for those who decide: one sentence, a picture, what is strong, what comes first, what it takes. */
export function boardSummary(source: ReportSource, voice: Voice): readonly Block[] {
  const strong = strengths(source, voice).slice(0, STRENGTHS);
  return [
    { kind: 'paragraph', role: 'lead', text: [{ text: inOneSentence(source, voice), weight: 'bold' }] },
    { kind: 'heading', level: 2, text: voice.say('board-levels'), id: 'board-levels' },
    radar(source, voice),
    { kind: 'heading', level: 2, text: voice.say('board-strengths'), id: 'board-strengths' },
    strong.length > 0 ? { kind: 'bullets', entries: strong } : { kind: 'paragraph', text: voice.say('summary-no-strengths') },
    { kind: 'page-break' },
    ...headed(voice.say('board-priorities'), 'board-priorities', priorities(source, voice)),
    { kind: 'heading', level: 2, text: voice.say('board-plan'), id: 'board-plan' },
    loadTable(source, voice),
    { kind: 'heading', level: 2, text: voice.say('board-ask'), id: 'board-ask' },
    { kind: 'paragraph', text: needs(source, voice) },
  ];
}

function inOneSentence({ report }: ReportSource, voice: Voice): string {
  const { level } = report.profile.overall;
  if (level === undefined) return voice.say('board-one-unrated', { school: report.school });
  const later = overallAfter(report.roadmap);
  const last = report.roadmap.terms.at(-1);
  const values = { school: report.school, level, name: voice.levelName(level) };
  if (later === undefined || !last) return voice.say('summary-overall', values);
  const to = voice.date(last.to);
  if (later <= level) return voice.say('board-one-same', { ...values, to });
  return voice.say('board-one', { ...values, later, laterName: voice.levelName(later), to });
}

function needs({ report: { roadmap } }: ReportSource, voice: Voice): string {
  const { actions, personDays, cost, capacity } = roadmap.totals;
  if (actions === 0) return voice.say('summary-no-plan');
  const values = {
    days: Math.round(personDays),
    terms: roadmap.terms.length,
    cost: sayOwnMoney(voice, cost),
    capacity: Math.round(capacity),
  };
  return voice.say('board-needs', values);
}
