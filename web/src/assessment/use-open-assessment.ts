import { useEffect, useState } from 'react';
import { type Opened, openAssessment } from './load.ts';

/** Opens an assessment while a page of it is shown; undefined until it is there. */
export function useOpenAssessment(id: string): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let left = false;
    let session: { close(): Promise<void> } | undefined;
    setOpened(undefined);
    void openAssessment(id).then((result) => {
      if (result.kind === 'opened') session = result.session;
      if (left) void session?.close();
      else setOpened(result);
    });
    return () => {
      left = true;
      void session?.close();
    };
  }, [id]);
  return opened;
}
