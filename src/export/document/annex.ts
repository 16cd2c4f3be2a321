import type { ContextValue } from '../../domain/context.ts';
import type { Block, Cell, Rich } from './blocks.ts';
import type { ReportInput } from './input.ts';
import type { Voice } from './voice.ts';

/** Method, what the school said of itself, its notes, and what made the report. */
export function annex(input: ReportInput, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('annex'), id: 'annex' },
    { kind: 'heading', level: 2, text: voice.say('method'), id: 'method' },
    { kind: 'paragraph', text: input.texts.questionnaire.method },
    { kind: 'paragraph', text: voice.say('method-interval') },
    ...context(input, voice),
    ...notes(input, voice),
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, text: voice.say('versions'), id: 'versions' }, versions(input, voice)],
    },
  ];
}

function context(input: ReportInput, voice: Voice): readonly Block[] {
  const { questionnaire, report } = input;
  const assumed = new Set(report.roadmap.assumed);
  const rows = questionnaire.context.flatMap(({ id, assumed: value }): (readonly Cell[])[] => {
    const given = report.context[id] ?? (assumed.has(id) ? value : undefined);
    if (given === undefined) return [];
    const mark = assumed.has(id) ? [[{ text: voice.say('context-assumed'), tone: 'quiet' as const }]] : [];
    return [[{ text: [input.texts.context[id]?.label ?? id] }, { text: [sayValue(input, voice, id, given), ...mark] }]];
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

function sayValue({ texts }: ReportInput, voice: Voice, question: string, value: ContextValue): string {
  const { options = {}, unit = '' } = texts.context[question] ?? {};
  if (typeof value === 'boolean') return voice.say(value ? 'context-yes' : 'context-no');
  const parts = (typeof value === 'object' ? value : [value]).map((one) => options[String(one)] ?? String(one));
  return parts.length === 0 ? voice.say('context-none') : `${voice.list(parts)} ${unit}`.trim();
}

/** Notes and evidence of the answers, where there are any. */
function notes({ report, questionnaire }: ReportInput, voice: Voice): readonly Block[] {
  const rows = questionnaire.items.flatMap(({ id }): (readonly Cell[])[] => {
    const { note, evidence = [] } = report.answers[id] ?? {};
    if (!note && evidence.length === 0) return [];
    const pieces = evidence.map(({ title, date, link }): Rich => [title, date, link].filter(Boolean).join(', '));
    return [
      [
        { text: [[{ text: voice.item(id).name, weight: 'bold' }]] },
        { text: note ? [note] : [''] },
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

function versions({ report, texts, hash }: ReportInput, voice: Voice): Block {
  const { id, version } = report.questionnaire;
  const entries = [
    {
      label: voice.say('versions-questionnaire'),
      value: voice.say('versions-questionnaire-text', { title: texts.questionnaire.title, id, version }),
    },
    { label: voice.say('versions-scope'), value: texts.scopes[report.scope]?.name ?? report.scope },
    {
      label: voice.say('versions-engine'),
      value: voice.say('versions-engine-text', { engine: report.engineVersion, report: report.reportVersion }),
    },
    { label: voice.say('versions-date'), value: voice.date(report.answeredOn) },
  ];
  if (!hash) return { kind: 'facts', entries };
  const spoken = voice.say('versions-hash-spoken', { count: hash.length, start: [...hash.slice(0, 4)].join(' ') });
  return {
    kind: 'facts',
    entries: [
      ...entries,
      {
        label: voice.say('versions-hash'),
        value: [{ text: hash.replace(/.{16}(?=.)/g, '$& '), spoken }, { text: '. ' }, { text: voice.say('versions-hash-text') }],
      },
    ],
  };
}
