import { useState } from 'react';
import { Link } from 'wouter';
import { useKnown } from '../home/known-list.tsx';
import { KnownSchool } from '../rooms/known-school.tsx';
import { say } from '../rooms/say.ts';
import { TextField } from '../rooms/text-field.tsx';
import { Page } from '../shell/page.tsx';

/** Where a join code leads: a school shares its result from its own assessment, so it is asked which. */
export default function JoinPage() {
  const known = useKnown();
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  return (
    <Page title={say('join.title')}>
      <div className="flow narrow">
        <p className="lead">{say('join.lead')}</p>
        <TextField id="join-code" label={say('join.code')} help={say('code.help')} value={code} longest={60} onChange={setCode} />
        {known.length > 0 ? (
          <section className="flow tight" aria-labelledby="join-which">
            <h2 id="join-which">{say('join.choose')}</h2>
            <ul className="plain-list flow tight">
              {known.map(({ id }) => (
                <KnownSchool key={id} id={id} code={code} />
              ))}
            </ul>
          </section>
        ) : (
          <p>
            {say('join.none')} <Link href="/o">{say('join.open')}</Link> <Link href="/start">{say('join.start')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
