import { useState } from 'react';
import type { Problem, Reply } from '../api.ts';

/** Something a button does at the service: whether it is under way, what went wrong, and what is said when it is done. */
export interface Act {
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
  readonly said: string;
  /** Sends, then tells `done` what came back. */
  send<T>(sent: Promise<Reply<T>>, done: (body: T) => string | undefined): Promise<void>;
}

/** One act at a time. */
export function useAct(): Act {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  return {
    isSending,
    problem,
    said,
    async send(sent, done) {
      setSending(true);
      setProblem(undefined);
      setSaid('');
      const reply = await sent;
      setSending(false);
      if (reply.ok) setSaid(done(reply.body) ?? '');
      else setProblem(reply.problem);
    },
  };
}
