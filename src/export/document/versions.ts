import type { Block, Facts, Span } from './blocks.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** What made the report, and how its result can be checked. */
export function versions(source: ReportSource, voice: Voice): Block {
  const { report, texts } = source;
  const { id, version } = report.questionnaire;
  const entries: Facts['entries'] = [
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
  return { kind: 'facts', entries: [...entries, ...proof(source, voice, report.hash)] };
}

/** The result hash, and where or how to check it. */
function proof({ origin }: ReportSource, voice: Voice, hash: string | undefined): Facts['entries'] {
  if (!hash) return [];
  const spoken = voice.say('versions-hash-spoken', { count: hash.length, start: [...hash.slice(0, 4)].join(' ') });
  const shown: Span = { text: hash.replace(/.{16}(?=.)/g, '$& '), spoken };
  const how: readonly Span[] =
    origin === undefined
      ? [{ text: voice.say('versions-check-command') }]
      : [
          { text: `${voice.say('versions-check-page')} ` },
          { text: `${origin}/verify`, link: { url: `${origin}/verify#${hash}`, about: voice.say('versions-check-about') } },
        ];
  return [
    { label: voice.say('versions-hash'), value: [shown, { text: '. ' }, { text: voice.say('versions-hash-text') }] },
    { label: voice.say('versions-check'), value: how },
  ];
}
