import type { CivilDate } from '../../domain/roadmap.ts';
import { strengthSentence } from '../../domain/sentences/profile.ts';
import type { Block, Rich } from './blocks.ts';
import { byLevel, overallAfter } from './levels.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** Strengths and priorities named in a summary. */
const NAMED = 3;

/** The report in a few sentences, written to be heard. */
export function summary(source: ReportSource, voice: Voice): readonly Block[] {
  const strong = strengths(source, voice).slice(0, NAMED);
  const first = priorities(source, voice);
  return [
    { kind: 'heading', level: 1, text: voice.say('summary'), id: 'summary' },
    { kind: 'paragraph', role: 'lead', text: standing(source, voice) },
    { kind: 'paragraph', text: planned(source, voice) },
    { kind: 'heading', level: 2, text: voice.say('summary-strengths'), id: 'summary-strengths' },
    strong.length > 0 ? { kind: 'bullets', entries: strong } : { kind: 'paragraph', text: voice.say('summary-no-strengths') },
    ...headed(voice.say('summary-priorities'), 'summary-priorities', first),
  ];
}

/** Where the school stands, with its strongest dimension and the one with most to gain. */
export function standing({ report, texts }: ReportSource, voice: Voice): string {
  const { level, next } = report.profile.overall;
  if (level === undefined) return voice.say('summary-unrated', { school: report.school });
  const ranked = byLevel(report.profile);
  const [best, last] = [ranked[0], ranked.at(-1)];
  const named = (one: (typeof ranked)[number]) => ({
    dimension: voice.dimension(one.dimension).name,
    level: one.level,
    name: voice.levelName(one.level),
  });
  return [
    voice.say('summary-overall', { school: report.school, level, name: voice.levelName(level) }),
    texts.levels[level]?.meaning ?? '',
    ...(next ? [voice.say('summary-next', { level: next.level, name: voice.levelName(next.level) })] : []),
    ...(best ? [voice.say('summary-best', named(best))] : []),
    ...(last && last !== best ? [voice.say('summary-last', named(last))] : []),
  ].join(' ');
}

function planned({ report: { roadmap } }: ReportSource, voice: Voice): string {
  const last = roadmap.terms.at(-1);
  if (roadmap.actions.length === 0 || !last) return voice.say('summary-no-plan');
  const { actions, personDays, cost } = roadmap.totals;
  const after = overallAfter(roadmap);
  const call = nextCall(roadmap.actions.flatMap(({ deadline }) => (deadline?.kind === 'call' ? [deadline] : [])));
  return [
    voice.say('summary-plan', {
      actions,
      terms: roadmap.terms.length,
      from: voice.date(roadmap.startOn),
      to: voice.date(last.to),
      days: Math.round(personDays),
      cost: sayOwnMoney(voice, cost),
    }),
    ...(after === undefined ? [] : [voice.say('summary-after', { level: after, name: voice.levelName(after) })]),
    ...(call
      ? [
          voice.say('summary-call', { date: voice.date(call.on), call: voice.moment(call) }),
          voice.say(`certainty-${call.certainty}`),
        ]
      : []),
  ].join(' ');
}

/** Own money that a plan needs, or that it needs none. */
export function sayOwnMoney(voice: Voice, amount: number): string {
  return amount === 0 ? voice.say('own-money-none') : voice.say('own-money', { money: voice.money(amount) });
}

function nextCall<Call extends { readonly on: CivilDate }>(calls: readonly Call[]): Call | undefined {
  return calls.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/** The strengths of the profile, best first. */
export function strengths({ report: { profile } }: ReportSource, voice: Voice): readonly string[] {
  return profile.strengths.flatMap((id) => {
    const item = profile.items.find((one) => one.item === id);
    return item ? [strengthSentence(voice.profile, item)] : [];
  });
}

/** The first actions of the plan in bold, each with its dates and owner. */
export function priorities({ report }: ReportSource, voice: Voice): readonly Rich[] {
  return report.roadmap.actions
    .slice(0, NAMED)
    .map(({ action, start, end, owner }) => [
      { text: `${voice.action(action).name}. `, weight: 'bold' as const },
      { text: voice.say('priority-when', { from: voice.date(start), to: voice.date(end), owner: voice.role(owner) }) },
    ]);
}

/** A heading with a list below it; nothing when the list is empty. */
export function headed(text: string, id: string, entries: readonly Rich[]): readonly Block[] {
  return entries.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text, id },
        { kind: 'bullets', entries },
      ];
}
