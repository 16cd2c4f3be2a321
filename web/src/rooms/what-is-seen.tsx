import { useSession } from '../assessment/use-session.ts';
import type { RoomToJoin } from './join-form.tsx';
import { say } from './say.ts';

/** Exactly what will be seen by whom, before a school joins. */
export function WhatIsSeen({ room: { name, purpose, schoolsSee, funderSees, facets } }: { readonly room: RoomToJoin }) {
  const { bundle } = useSession();
  const labels = facets.map((facet) => bundle.texts.context[facet]?.label ?? facet);
  return (
    <div className="flow tight">
      <h3>{say('see.title', { room: name })}</h3>
      <p>{say('see.purpose', { purpose })}</p>
      <ul>
        <li>{say('see.what')}</li>
        {labels.length === 0 ? null : (
          <li>
            {say('see.facets')}
            <ul>
              {labels.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </li>
        )}
        <li>{say('see.aggregate')}</li>
        <li>{say('see.never')}</li>
        <li>{say(`see.${schoolsSee}`)}</li>
        <li>{say(`see.funder.${funderSees}`)}</li>
        <li>{say('see.exports')}</li>
        <li>{say('see.free')}</li>
      </ul>
    </div>
  );
}
