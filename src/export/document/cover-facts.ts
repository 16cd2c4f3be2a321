import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** What a cover says below the level: the day, how much is answered, and of which version. */
export function coverFacts({ report, texts }: ReportSource, voice: Voice): readonly string[] {
  const { answered, applicable } = report.profile.coverage;
  return [
    voice.say(report.submitted ? 'cover-submitted' : 'cover-answered', { date: voice.date(report.answeredOn) }),
    voice.say('cover-scope', { scope: texts.scopes[report.scope]?.name ?? report.scope, answered, applicable }),
    voice.say('cover-version', { version: report.questionnaire.version }),
  ];
}
