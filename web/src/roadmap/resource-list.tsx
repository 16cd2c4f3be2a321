import type { PlanWords } from './plan-words.ts';
import { say } from './say.ts';

/** Where to find help with an action, each once: a link where the address is known. */
export function ResourceList({ resources, words }: { readonly resources: readonly string[]; readonly words: PlanWords }) {
  if (resources.length === 0) return null;
  return (
    <>
      <h5>{say('action.resources')}</h5>
      <ul className="small">
        {[...new Set(resources)].map((name) => (
          <li key={name}>
            <Resource {...words.resource(name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Resource({ name, url }: ReturnType<PlanWords['resource']>) {
  if (url === undefined) return name;
  return (
    <a href={url} rel="noreferrer">
      {name} <span className="soft">{say('resource.leaves')}</span>
    </a>
  );
}
