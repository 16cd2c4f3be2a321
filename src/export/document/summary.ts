import type { Block, Rich } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { byLevel, overallAfter } from './levels.ts';
import type { Voice } from './voice.ts';

/** Strengths and priorities named in a summary. */
const NAMED = 3;

/** The report in a few sentences, written to be heard. */
export function summary(input: ReportInput, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('summary'), id: 'summary' },
    { kind: 'paragraph', role: 'lead', text: standing(input, voice) },
    { kind: 'paragraph', text: planned(input, voice) },
    { kind: 'heading', level: 2, text: voice.say('summary-strengths'), id: 'summary-strengths' },
    ...strengths(input, voice),
    { kind: 'heading', level: 2, text: voice.say('summary-priorities'), id: 'summary-priorities' },
    { kind: 'bullets', entries: priorities(input, voice) },
  ];
}

/** Where the school stands, with its strongest dimension and the one with most to gain. */
export function standing({ report, texts }: ReportInput, voice: Voice): string {
  const { level } = report.profile.overall;
  if (level === undefined) return voice.say('summary-unrated', { school: report.school });
  const ranked = byLevel(report.profile);
  const [best, last] = [ranked[0], ranked.at(-1)];
  const next = report.profile.overall.next?.level;
  return [
    voice.say('summary-overall', {
      school: report.school,
      level,
      name: voice.levelName(level),
      meaning: texts.levels[level]?.meaning ?? '',
    }),
    ...(next === undefined ? [] : [voice.say('summary-next', { level: next, name: voice.levelName(next) })]),
    ...(best
      ? [
          voice.say('summary-best', {
            dimension: voice.dimension(best.dimension).name,
            level: best.level,
            name: voice.levelName(best.level),
          }),
        ]
      : []),
    ...(last && last !== best
      ? [
          voice.say('summary-last', {
            dimension: voice.dimension(last.dimension).name,
            level: last.level,
            name: voice.levelName(last.level),
          }),
        ]
      : []),
  ].join(' ');
}

function planned({ report }: ReportInput, voice: Voice): string {
  const { roadmap } = report;
  const [first, last] = [roadmap.terms[0], roadmap.terms.at(-1)];
  if (roadmap.actions.length === 0 || !first || !last) return voice.say('summary-no-plan');
  const { actions, personDays, cost } = roadmap.totals;
  const days = Math.round(personDays);
  const after = overallAfter(roadmap);
  const call = roadmap.actions
    .map(({ deadline }) => deadline)
    .filter((deadline) => deadline?.kind === 'call')
    .sort((a, b) => ((a?.on ?? '') < (b?.on ?? '') ? -1 : 1))[0];
  return [
    voice.say('summary-plan', {
      actions,
      terms: roadmap.terms.length,
      from: voice.date(roadmap.startOn),
      to: voice.date(last.to),
      days,
      cost: voice.money(cost),
    }),
    ...(after === undefined ? [] : [voice.say('summary-after', { level: after, name: voice.levelName(after) })]),
    ...(call
      ? [
          voice.say('summary-call', {
            date: voice.date(call.on),
            call: voice.deadlineName(call),
            certainty: voice.say(`certainty-${call.certainty}`),
          }),
        ]
      : []),
  ].join(' ');
}

function strengths({ report }: ReportInput, voice: Voice): readonly Block[] {
  const entries = strengthEntries(report.profile, voice).slice(0, NAMED);
  return entries.length > 0 ? [{ kind: 'bullets', entries }] : [{ kind: 'paragraph', text: voice.say('summary-no-strengths') }];
}

/** The strengths of a profile, best first, each with its level. */
export function strengthEntries(profile: ReportInput['report']['profile'], voice: Voice): readonly Rich[] {
  return profile.strengths.flatMap((id) => {
    const level = profile.items.find(({ item }) => item === id)?.level;
    return level === undefined ? [] : [voice.say('strength', { item: voice.item(id).name, level, name: voice.levelName(level) })];
  });
}

/** The first actions of the plan in bold, each with its dates and owner. */
export function priorities({ report }: ReportInput, voice: Voice): readonly Rich[] {
  return report.roadmap.actions
    .slice(0, NAMED)
    .map(({ action, start, end, owner }) => [
      { text: `${voice.action(action).name}. `, weight: 'bold' as const },
      { text: voice.say('priority-when', { from: voice.date(start), to: voice.date(end), owner: voice.role(owner) }) },
    ]);
}
