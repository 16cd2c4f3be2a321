import type { Application } from '../application/application.ts';
import type { Caller } from '../application/setting.ts';

/** One line for the log: never a secret, an address with an id, or anything a person wrote. */
export interface LogEntry {
  readonly level: 'error' | 'warn';
  /** The pattern of the route, not the address. */
  readonly route: string;
  readonly instance: string;
  readonly name: string;
  readonly message: string;
}

/** What the routes work with. Nothing of the platform: `worker.ts` alone knows it. */
export interface HttpEnv {
  readonly Bindings: {
    readonly app: Application;
    readonly log: (entry: LogEntry) => void;
  };
  readonly Variables: {
    /** Who asks; set for routes that need it. */
    caller: Caller;
  };
}
