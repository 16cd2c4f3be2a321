import { say } from '../words.ts';
import { Page } from './page.tsx';

interface ArticleProps {
  /** Begin of the keys of its words. */
  readonly name: string;
  readonly parts: readonly string[];
}

/** A page of text: a lead and some parts, each with a heading. */
export function Article({ name, parts }: ArticleProps) {
  return (
    <Page title={say(`${name}.title`)}>
      <div className="flow loose">
        <p className="lead">{say(`${name}.lead`)}</p>
        {parts.map((part) => (
          <section key={part} id={part} className="flow tight">
            <h2>{say(`${name}.${part}.title`)}</h2>
            <p>{say(`${name}.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
