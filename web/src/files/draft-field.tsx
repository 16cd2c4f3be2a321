import type { DraftField, TextField } from '../../../src/export/erasmus-plan/draft.ts';
import { CopyButton } from '../assessment/copy-button.tsx';
import { Scroller } from '../profile/scroller.tsx';
import { say } from './say.ts';

interface DraftFieldProps {
  readonly field: DraftField;
  /** The first field of an objective: its name stands above it. */
  readonly opensGroup: boolean;
}

/** One field of the form: what is asked, what the school can say, how long it is, and a button to copy it. */
export function DraftFieldView({ field, opensGroup }: DraftFieldProps) {
  const Title = field.group === undefined ? 'h3' : 'h4';
  return (
    <>
      {opensGroup && field.group !== undefined && <h3>{field.group}</h3>}
      <article className="card flow tight" aria-labelledby={`field-${field.id}`}>
        <Title id={`field-${field.id}`}>{field.label}</Title>
        <p className="small soft">{field.guidance}</p>
        <Content field={field} />
      </article>
    </>
  );
}

function Content({ field }: Pick<DraftFieldProps, 'field'>) {
  switch (field.kind) {
    case 'text':
      return <Text field={field} />;
    case 'list':
      return (
        <ul>
          {field.entries.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <>
          <Scroller label={field.label}>
            <table>
              <thead>
                <tr>
                  {field.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {field.rows.map(([first, ...others]) => (
                  <tr key={[first, ...others].join('|')}>
                    <th scope="row">{first}</th>
                    {others.map((cell, place) => (
                      <td key={field.columns[place + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
          {field.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
          <CopyButton
            text={[field.columns, ...field.rows].map((row) => row.join('\t')).join('\n')}
            label={say('draft.copy')}
            about={field.label}
          />
        </>
      );
  }
}

function Text({ field }: { readonly field: TextField }) {
  const { text, limit, characters, counter, left, label } = field;
  return (
    <>
      {text === '' ? <p className="notice">{say('draft.yours')}</p> : <p className="draft-text">{text}</p>}
      {(text !== '' || limit !== undefined) && (
        <div className="row">
          <p className={left.length > 0 ? 'small error' : 'small'}>{counter}</p>
          {limit !== undefined && (
            <meter className="draft-meter" min={0} max={limit} value={characters} aria-label={say('draft.length', { label })} />
          )}
        </div>
      )}
      {left.length > 0 && (
        <div className="notice warning flow tight">
          <p>{say('draft.left', { count: left.length })}</p>
          <ul>
            {left.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      {text !== '' && (
        <p className="row">
          <CopyButton text={text} label={say('draft.copy')} about={label} />
        </p>
      )}
    </>
  );
}
