import { isOwnAction } from '../../../src/domain/progress/tracking.ts';
import type { Bundle } from '../../../src/export/json/bundle.ts';
import type { Version } from '../profile/version.ts';
import { day } from '../words.ts';
import { say } from './say.ts';

/** What a bundle holds, in a list. */
export function BundleContentsView({ bundle, version }: { readonly bundle: Bundle; readonly version: Version }) {
  const { school, answeredOn, questionnaire, answers, context, figures, scope } = bundle.report;
  const { texts } = version;
  const all = Object.values(answers);
  const tracked = Object.keys(bundle.actions ?? {});
  const own = tracked.filter(isOwnAction).length;
  const facts: readonly (readonly [string, string])[] = [
    ['school', school],
    ['answered-on', day(answeredOn)],
    ['questionnaire', `${texts.questionnaire.title} (${questionnaire.version}, ${texts.scopes[scope]?.name ?? scope})`],
    [
      'answers',
      say('holds.answers', {
        count: all.length + Object.keys(bundle.fields ?? {}).length,
        notes: all.filter(({ note }) => note !== undefined).length,
        evidence: all.reduce((sum, { evidence = [] }) => sum + evidence.length, 0),
      }),
    ],
    ['context', say('holds.context', { count: Object.keys(context).length })],
    ['figures', say('holds.figures', { count: figures.years.length, targets: Object.keys(figures.targets).length })],
    ['plan', say('holds.plan', { count: bundle.plan.placements.length })],
    ['work', say('holds.work', { count: tracked.length - own, own })],
  ];
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key} className="contents">
          <dt>{say(`fact.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
