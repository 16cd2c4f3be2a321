import { bottleneckOf } from '../../domain/roadmap/bottleneck.ts';
import type { Deadline, Roadmap } from '../../domain/roadmap.ts';
import { bottleneckSentence } from '../../domain/sentences/bottleneck.ts';
import { strengthSentence } from '../../domain/sentences/profile.ts';
import type { Block, Rich } from './blocks.ts';
import { buildOn } from './build-on.ts';
import { heldBack } from './held-back.ts';
import { byLevel, overallAfter } from './levels.ts';
import { sayOwnMoney } from './money.ts';
import type { ReportSource } from './source.ts';
import { ownIn, type Voice } from './voice.ts';

/** Priorities named in a summary. */
const NAMED = 3;

/** The report in a few sentences, written to be heard. */
export function summary(source: ReportSource, voice: Voice): readonly Block[] {
  const first = priorities(source, voice);
  return [
    { kind: 'heading', level: 1, text: voice.say('summary'), id: 'summary' },
    { kind: 'paragraph', role: 'lead', text: standing(source, voice) },
    { kind: 'paragraph', text: planned(source, voice) },
    { kind: 'heading', level: 2, text: voice.say('summary-strengths'), id: 'summary-strengths' },
    ...buildOn(source, voice),
    ...headed(voice.say('summary-priorities'), 'summary-priorities', first),
  ];
}

/** Where the school stands and what holds it there, with its strongest dimension and the one with most to gain. */
function standing(source: ReportSource, voice: Voice): Rich {
  const { report, texts } = source;
  const { level } = report.profile.overall;
  const { school } = report;
  if (level === undefined || report.profile.overall.score.value === undefined)
    return ownIn(voice, voice.say('summary-unrated', { school }), school);
  const ranked = byLevel(report.profile);
  const [best, last] = [ranked[0], ranked.at(-1)];
  const named = (one: (typeof ranked)[number]) => ({
    dimension: voice.dimension(one.dimension).name,
    level: one.level,
    name: voice.levelName(one.level),
  });
  const isMixed = best !== undefined && best.level > level;
  const sentences = [
    voice.say('summary-overall', { school, level, name: voice.levelName(level) }),
    isMixed ? '' : (texts.levels[level]?.meaning ?? ''),
    ...(best ? [voice.say('summary-best', named(best))] : []),
    ...(last && last !== best ? [voice.say('summary-last', named(last))] : []),
    ...heldBack(source, voice),
  ];
  return ownIn(voice, sentences.filter(Boolean).join(' '), school);
}

function planned({ report: { roadmap } }: ReportSource, voice: Voice): string {
  const last = roadmap.terms.at(-1);
  if (roadmap.actions.length === 0 || !last) return voice.say('summary-no-plan');
  const { actions, personDays } = roadmap.totals;
  const after = overallAfter(roadmap);
  const call = nextCall(roadmap);
  return [
    voice.say('summary-plan', {
      actions,
      terms: roadmap.terms.length,
      from: voice.date(roadmap.startOn),
      to: voice.date(last.to),
      days: Math.round(personDays),
      cost: sayOwnMoney(voice, roadmap.totals),
    }),
    ...(after === undefined ? [] : [voice.say('summary-after', { level: after, name: voice.levelName(after) })]),
    ...(call ? [sayCall(voice, call)] : []),
    ...limitSentences(roadmap, voice),
  ].join(' ');
}

/** Whose time limits the plan, where it is one role's. */
export function limitSentences(roadmap: Roadmap, voice: Voice): readonly string[] {
  const limit = bottleneckOf(roadmap);
  return limit ? [bottleneckSentence(voice.roadmap, limit)] : [];
}

/** The first call that an action of the plan works towards. */
export function nextCall({ actions }: Pick<Roadmap, 'actions'>): Deadline | undefined {
  const calls = actions.flatMap(({ deadline }) => (deadline?.kind === 'call' ? [deadline] : []));
  return calls.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/** A call with its date, and how sure that is. */
export function sayCall(voice: Voice, call: Deadline): string {
  const when = voice.say('summary-call', { date: voice.date(call.on), call: voice.moment(call) });
  return `${when} ${voice.say(`certainty-${call.certainty}`)}`;
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
