import { type ContextValue, completeContext } from '../../domain/context.ts';
import type { Block, Cell, Rich } from './blocks.ts';
import type { ReportSource } from './source.ts';
import { versions } from './versions.ts';
import type { Voice } from './voice.ts';

/** Method, what the school said of itself, its notes, and what made the report. */
export function annex(source: ReportSource, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('annex'), id: 'annex' },
    { kind: 'heading', level: 2, text: voice.say('method'), id: 'method' },
    { kind: 'paragraph', text: source.texts.questionnaire.method },
    { kind: 'paragraph', text: voice.say('method-interval') },
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, text: voice.say('versions'), id: 'versions' }, versions(source, voice)],
    },
    ...context(source, voice),
    ...(source.annex === 'without-notes' ? [] : notes(source, voice)),
  ];
}

function context(source: ReportSource, voice: Voice): readonly Block[] {
  const { questionnaire, report } = source;
  const { values, assumed } = completeContext(questionnaire, report.context);
  const rows = questionnaire.context.flatMap(({ id }): (readonly Cell[])[] => {
    const given = values[id];
    if (given === undefined) return [];
    const mark = assumed.includes(id) ? [[{ text: voice.say('context-assumed'), tone: 'quiet' as const }]] : [];
    return [[{ text: [source.texts.context[id]?.label ?? id] }, { text: [sayValue(source, voice, id, given), ...mark] }]];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: voice.say('context'), id: 'context' },
    {
      kind: 'table',
      summary: voice.say('context'),
      columns: [
        { header: voice.say('context-question'), share: 55 },
        { header: voice.say('context-answer'), share: 45 },
      ],
      rows,
    },
  ];
}

function sayValue({ texts }: ReportSource, voice: Voice, question: string, value: ContextValue): string {
  const { options = {}, unit = '' } = texts.context[question] ?? {};
  if (typeof value === 'boolean') return voice.say(value ? 'context-yes' : 'context-no');
  if (typeof value === 'number') return options[String(value)] ?? voice.say('context-amount', { value, unit }).trim();
  if (typeof value === 'string') return options[value] ?? (DATE.test(value) ? voice.date(value) : value);
  return value.length === 0 ? voice.say('context-none') : voice.list(value.map((one) => options[one] ?? one));
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Notes and evidence of the answers, where there are any. */
function notes({ report, questionnaire }: ReportSource, voice: Voice): readonly Block[] {
  const rows = questionnaire.items.flatMap(({ id }): (readonly Cell[])[] => {
    const { note, evidence = [] } = report.answers[id] ?? {};
    if (!note && evidence.length === 0) return [];
    const pieces = evidence.map(({ title, date, link }): Rich => [voice.own([title, date, link].filter(Boolean).join(', '))]);
    return [
      [
        { text: [[{ text: voice.item(id).name, weight: 'bold' }]] },
        { text: note ? [[voice.own(note)]] : [''] },
        { text: pieces.length > 0 ? pieces : [''] },
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: voice.say('answers'), id: 'answers' },
    {
      kind: 'table',
      summary: voice.say('answers'),
      columns: [
        { header: voice.say('item'), share: 28 },
        { header: voice.say('answers-note'), share: 40 },
        { header: voice.say('answers-evidence'), share: 32 },
      ],
      rows,
    },
  ];
}
