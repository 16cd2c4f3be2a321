import { useState } from 'react';
import { Link } from 'wouter';
import { Choice } from '../form/choice.tsx';
import { Card } from './card.tsx';
import { FileButton } from './file-button.tsx';
import { HandoutCard } from './handout-card.tsx';
import { type FileKey, MAKERS } from './makers.ts';
import type { Material } from './material.ts';
import { say } from './say.ts';
import './files.css';

interface DownloadsProps {
  readonly material: Material;
  /** Address of the draft of an Erasmus Plan. */
  readonly draft: string;
}

/** What can be taken along, by what it is for. Several files under one name are one card. */
const PARTS: readonly {
  readonly id: string;
  readonly cards: readonly { readonly id: string; readonly files: readonly FileKey[] }[];
}[] = [
  {
    id: 'read',
    cards: [
      { id: 'pdf', files: ['pdf'] },
      { id: 'board-pdf', files: ['board-pdf'] },
      { id: 'html', files: ['html'] },
    ],
  },
  {
    id: 'work',
    cards: [
      { id: 'docx', files: ['docx'] },
      { id: 'xlsx', files: ['xlsx'] },
      { id: 'calendar', files: ['calendar'] },
      { id: 'csv', files: ['plan-csv', 'profile-csv', 'answers-csv', 'figures-csv'] },
    ],
  },
  { id: 'show', cards: [{ id: 'charts', files: ['radar-svg', 'bars-svg', 'timeline-svg'] }] },
  { id: 'keep', cards: [{ id: 'bundle', files: ['bundle'] }] },
];

/** Everything that can be taken along: for whom each file is, and in which format. */
export function Downloads({ material, draft }: DownloadsProps) {
  const [annex, setAnnex] = useState<Material['annex']>();
  const isShort = annex === 'without-notes';
  return (
    <div className="flow loose">
      {PARTS.map(({ id, cards }) => (
        <section key={id} className="flow" aria-labelledby={`part-${id}`}>
          <h2 id={`part-${id}`}>{say(`part.${id}`)}</h2>
          {id === 'read' && (
            <Choice
              type="checkbox"
              name="annex"
              value="without-notes"
              checked={isShort}
              onChoose={() => setAnnex(isShort ? undefined : 'without-notes')}
            >
              {say('annex')} <span className="small soft">{say('annex.which')}</span>
            </Choice>
          )}
          <ul className="plain-list file-cards">
            {cards.map((card) => (
              <Card key={card.id} id={card.id}>
                <div className="row">
                  {card.files.map((file) => (
                    <FileButton
                      key={file}
                      label={say(`file.${file}.get`)}
                      make={() => MAKERS[file]({ ...material, annex })}
                      {...(id === 'read' ? { isMain: true } : {})}
                    />
                  ))}
                </div>
                {card.id === 'bundle' && <BundleWays />}
              </Card>
            ))}
            {id === 'show' && <HandoutCard version={material.version} />}
            {id === 'work' && (
              <Card id="draft">
                <p>
                  <Link href={draft} className="button quiet">
                    {say('card.draft.open')}
                  </Link>
                </p>
              </Card>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function BundleWays() {
  return (
    <p className="row">
      <Link href="/verify">{say('card.bundle.verify')}</Link>
      <Link href="/import">{say('card.bundle.import')}</Link>
    </p>
  );
}
