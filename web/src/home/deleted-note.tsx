import { useEffect, useState } from 'react';
import { sayPage } from '../say-page.ts';

/** What the page that deletes an assessment leaves in the history entry of the first page. */
export const DELETED = { deleted: true } as const;

/** Says once that the assessment is gone; loading the page again does not repeat it. */
export function DeletedNote() {
  const [isDeleted, setDeleted] = useState(false);
  useEffect(() => {
    if (window.history.state?.deleted !== true) return;
    window.history.replaceState(null, '');
    setDeleted(true);
  }, []);
  return <div role="status">{isDeleted ? <p className="notice">{sayPage('home.deleted')}</p> : null}</div>;
}
