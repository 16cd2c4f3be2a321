import { shareInWords } from '../../domain/sentences/profile-words.ts';
import type { Block } from './blocks.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** What the words and figures of the report mean. */
export function howToRead({ questionnaire, texts, report }: ReportSource, voice: Voice): readonly Block[] {
  const lastYear = lastCallYear(report.roadmap.calls);
  return [
    { kind: 'heading', level: 1, text: voice.say('how'), id: 'how' },
    { kind: 'paragraph', role: 'lead', text: voice.say('how-lead') },
    { kind: 'heading', level: 2, text: voice.say('how-levels'), id: 'how-levels' },
    {
      kind: 'table',
      summary: voice.say('how-levels-summary'),
      columns: [
        { header: voice.say('how-level'), share: 34 },
        { header: voice.say('how-meaning'), share: 66 },
      ],
      rows: texts.levels.map(({ name, meaning }, level) => [
        { text: [[{ text: voice.say('level', { level, name }), weight: 'bold' }]], picture: { kind: 'level', level } },
        { text: [meaning] },
      ]),
    },
    { kind: 'paragraph', text: voice.say('how-level-rule', { share: shareInWords(voice.profile, questionnaire.scoring.share) }) },
    { kind: 'heading', level: 2, text: voice.say('how-words'), id: 'how-words' },
    {
      kind: 'facts',
      entries: [
        { label: voice.say('how-score'), value: voice.say('how-score-text') },
        { label: voice.say('how-confidence'), value: voice.say('how-confidence-text') },
        { label: voice.say('how-effort'), value: voice.say('how-effort-text') },
        {
          label: voice.say('how-dates'),
          value: lastYear === undefined ? voice.say('how-dates-text') : voice.say('how-dates-text-until', { year: lastYear }),
        },
      ],
    },
  ];
}

/** The last year with a call of the present programme, as far as the plan looks. */
function lastCallYear(calls: ReportSource['report']['roadmap']['calls']): string | undefined {
  const known = calls.filter(({ certainty }) => certainty !== 'new-programme').map(({ on }) => on.slice(0, 4));
  return known.sort().at(-1);
}
