import type { PublishedVersion } from '../catalogue/version.ts';
import type { Country } from '../domain/country.ts';
import type { Ports, SecretHash } from './ports.ts';

/** The published questionnaires and the facts of countries. */
export interface Catalogue {
  find(id: string, version: string): PublishedVersion | undefined;
  latest(id: string): PublishedVersion | undefined;
  list(): readonly PublishedVersion[];
  country(code: string): Country | undefined;
  countries(): readonly Country[];
}

/** What every use case works with. */
export interface Setting {
  readonly ports: Ports;
  readonly catalogue: Catalogue;
}

/** Who asks: the session of the request's cookie, hashed, or nobody. */
export interface Caller {
  readonly session: SecretHash | undefined;
}
