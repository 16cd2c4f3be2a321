import { sayPage } from '../say-page.ts';
import { Page } from './page.tsx';

interface ArticleProps {
  /** Begin of the keys of its words. */
  readonly name: string;
  readonly parts: readonly string[];
}

/** A page of text: a lead and some parts, each with a heading. */
export function Article({ name, parts }: ArticleProps) {
  return (
    <Page title={sayPage(`${name}.title`)}>
      <div className="flow loose">
        <p className="lead">{sayPage(`${name}.lead`)}</p>
        {parts.map((part) => (
          <section key={part} id={part} className="flow tight">
            <h2>{sayPage(`${name}.${part}.title`)}</h2>
            <p>{sayPage(`${name}.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
