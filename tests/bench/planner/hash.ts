import { createHash } from 'node:crypto';
import { fingerprint, withPerturbed } from './fingerprint.ts';
import { givenProblems } from './given.ts';

/** `node tests/bench/planner/hash.ts`: one SHA-256 over 300 plans and bounds; the same on every runtime. */
const instances = withPerturbed(
  givenProblems().map(({ instance }) => instance),
  300,
);
console.log(createHash('sha256').update(fingerprint(instances)).digest('hex'));
