import { say } from '../profile/say.ts';
import { codeAndName, type ExplanationProps } from './parts.ts';

/** An item with answers: its level, its value, and what each group of respondents said. */
export function Rated({ explanation, names }: ExplanationProps<'rated'>) {
  const { item, value, level, groups, consensus } = explanation;
  return (
    <>
      <p>
        <b>{codeAndName(names.item(item))}</b>: {say('rated', { level, name: names.level(level), value })}
      </p>
      {consensus !== undefined && <p>{say('rated.consensus', { level: consensus })}</p>}
      {groups.length > 0 && (
        <ul className="why-groups">
          {groups.map(({ role, mean, count }) => (
            <li key={role}>{say('rated.group', { role: names.role(role), mean, count })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
