import { Scroller } from '../profile/scroller.tsx';
import { day } from '../words.ts';
import { type Checked, isOfOtherRules } from './check-bundle.ts';
import { firstOfEach } from './difference.ts';
import { say } from './say.ts';

type Verified = Extract<Checked, { readonly kind: 'checked' }>;

interface VerdictViewProps {
  readonly checked: Verified;
  /** The hash that is printed in a report, where the address carries one. */
  readonly printed: string | undefined;
}

/** So many differences show what happened. */
const MOST_SHOWN = 12;

/** Says whether a bundle holds, whether it is the one of a printed hash, and which figures differ. */
export function VerdictView({ checked, printed }: VerdictViewProps) {
  const { bundle, verdict } = checked;
  const isOther = printed !== undefined && printed !== verdict.hash;
  return (
    <section className="flow" aria-labelledby="verdict">
      <h2 id="verdict">{say('verdict')}</h2>
      {verdict.holds && !isOther && (
        <p className="notice good">
          <strong>{say('verdict.holds')}</strong> {say(printed === undefined ? 'verdict.no-hash' : 'verdict.is-it')}
        </p>
      )}
      {verdict.holds && isOther && (
        <p className="notice warning">
          <strong>{say('verdict.other')}</strong> {say('verdict.other.text')}
        </p>
      )}
      {!verdict.holds && (
        <p className="notice danger">
          <strong>{say('verdict.fails')}</strong> {say(isOfOtherRules(bundle) ? 'verdict.fails.rules' : 'verdict.fails.text')}
        </p>
      )}
      <Facts checked={checked} printed={printed} />
      {verdict.differences.length > 0 && <Differences checked={checked} />}
    </section>
  );
}

function Facts({ checked: { bundle, version, verdict }, printed }: VerdictViewProps) {
  const { school, answeredOn, questionnaire } = bundle.report;
  const facts: readonly (readonly [string, string])[] = [
    ['school', school],
    ['answered-on', day(answeredOn)],
    ['questionnaire', `${version.texts.questionnaire.title} (${questionnaire.version})`],
    ['hash.stated', bundle.hash],
    ['hash.computed', verdict.hash],
    ...(printed === undefined ? [] : [['hash.printed', printed] as const]),
  ];
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key} className="contents">
          <dt>{say(`fact.${key}`)}</dt>
          <dd className={key.startsWith('hash') ? 'code hash' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Differences({ checked: { bundle, version, verdict } }: { readonly checked: Verified }) {
  const [stated, computed] = [{ report: bundle.report }, { report: verdict.report }];
  const differences = firstOfEach(verdict.differences, stated, computed, version.names);
  return (
    <>
      <h3>{say('differences')}</h3>
      <p>{say('differences.lead')}</p>
      <Scroller label={say('differences')}>
        <table>
          <thead>
            <tr>
              {['where', 'stated', 'computed', 'place'].map((column) => (
                <th key={column} scope="col">
                  {say(`differences.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, MOST_SHOWN).map((difference) => (
              <tr key={difference.pointer}>
                <th scope="row">{difference.where}</th>
                <td>{difference.stated}</td>
                <td>{difference.computed}</td>
                <td className="code">{difference.pointer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {differences.length > MOST_SHOWN && <p>{say('differences.more', { count: differences.length - MOST_SHOWN })}</p>}
    </>
  );
}
