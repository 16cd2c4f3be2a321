import { useRef, useState } from 'react';
import type { Evidence } from '../../../src/domain/answers.ts';
import { same } from '../saving/values.ts';
import { sayLater } from '../say-later.ts';
import { EvidenceRow } from './evidence-row.tsx';

interface EvidenceListProps {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly most: number;
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

const NEW: Evidence = { title: '' };

/** The evidence of an answer. A row without a title is kept on the page and becomes part of the answer with its title. */
export default function EvidenceList({ id, evidence, most, onChange }: EvidenceListProps) {
  const [rows, setRows] = useState(evidence);
  const seen = useRef(evidence);
  const add = useRef<HTMLButtonElement>(null);
  // Changed from outside (undo, a colleague): show it. An echo of the own change leaves unfinished rows alone.
  if (evidence !== seen.current) {
    seen.current = evidence;
    if (!same(complete(rows), evidence)) setRows(evidence);
  }
  const change = (next: readonly Evidence[]): void => {
    setRows(next);
    if (!same(complete(next), evidence)) onChange(complete(next));
  };
  const remove = (place: number): void => {
    change(rows.filter((_, other) => other !== place));
    add.current?.focus();
  };
  return (
    <div className="flow tight">
      {rows.map((row, place) => (
        <EvidenceRow
          key={place}
          id={`${id}-${place}`}
          number={place + 1}
          row={row}
          onChange={(next) => change(rows.map((one, other) => (other === place ? next : one)))}
          onRemove={() => remove(place)}
        />
      ))}
      <button
        ref={add}
        type="button"
        className="button quiet"
        disabled={rows.length >= most}
        onClick={() => change([...rows, NEW])}
      >
        {sayLater('evidence.add')}
      </button>
    </div>
  );
}

function complete(rows: readonly Evidence[]): readonly Evidence[] {
  return rows.filter(({ title }) => title !== '');
}
