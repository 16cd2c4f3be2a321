import { useEffect, useRef, useState } from 'react';

/** The newest message, changing at most once per `pause` milliseconds. Undefined leaves the last message as it is. */
export function useCalm(message: string | undefined, pause: number): string {
  const [calm, setCalm] = useState('');
  const last = useRef(0);
  useEffect(() => {
    if (message === undefined || message === calm) return;
    const timer = setTimeout(
      () => {
        last.current = Date.now();
        setCalm(message);
      },
      Math.max(last.current + pause - Date.now(), 0),
    );
    return () => clearTimeout(timer);
  }, [message, calm, pause]);
  return calm;
}
