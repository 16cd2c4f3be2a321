import type { EventRecord, LinkInEvent } from '../application/access-port.ts';
import type { AssessmentId } from '../application/ports.ts';
import type { MemoryLink, MemoryState } from './memory-state.ts';

/** The events of an assessment with the links they tell of, oldest first. */
export function eventsOf(state: MemoryState, id: AssessmentId): readonly EventRecord[] {
  const links = [...state.links.values()].filter(({ assessment }) => assessment === id);
  return (state.assessments.get(id)?.events ?? []).map(({ at, event, actor, subject }) => ({
    at,
    event,
    by: inEvent(links.find(({ hash }) => hash === actor)),
    about: inEvent(links.find((link) => link.id === subject)),
  }));
}

function inEvent(link: MemoryLink | undefined): LinkInEvent | null {
  return link ? { id: link.id, kind: link.kind, label: link.label } : null;
}
