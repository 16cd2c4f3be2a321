import { expect } from 'vitest';
import { newProduct, type TestProduct } from '../application/school.ts';
import { type Browser, newBrowser } from './client.ts';

/** A room of Northern colleges, and its consultant's browser. */
export interface Room {
  readonly desk: Browser;
  readonly id: string;
  readonly path: string;
  readonly joinCode: string;
  readonly consultantLink: string;
  readonly recoveryCode: string;
}

/** What a consultant says of the room. */
export const NORTH = {
  name: 'Northern colleges',
  purpose: 'Plan joint training',
  questionnaire: 'vet-internationalisation',
  language: 'en',
  schoolsSee: 'own',
  funderSees: 'releases',
} as const;

/** Makes the room. */
export async function newRoom(
  product: TestProduct = newProduct(),
  change: Partial<Record<keyof typeof NORTH, string>> = {},
): Promise<Room> {
  const desk = newBrowser(product);
  const response = await desk.send('POST', '/api/cohorts', { ...NORTH, ...change });
  expect(response.status).toBe(201);
  const { cohort, ...secrets }: { cohort: { id: string }; joinCode: string; consultantLink: string; recoveryCode: string } =
    await response.json();
  return { desk, id: cohort.id, path: `/api/cohorts/${cohort.id}`, ...secrets };
}

/** A school shares with a room; says its number there. */
export async function shareWith(
  { browser, path }: { readonly browser: Browser; readonly path: string },
  { joinCode }: Room,
  change: {
    readonly appearance: 'named' | 'alias' | 'aggregate';
    readonly alias?: string;
    readonly help?: 'offered';
    readonly untilOn?: string;
  },
): Promise<number> {
  const response = await browser.send('PUT', `${path}/rooms`, {
    code: joinCode,
    dimensions: ['leadership', 'staff'],
    help: 'not-offered',
    untilOn: '2027-11-22',
    ...change,
  });
  expect({ status: response.status, text: response.status === 200 ? '' : await response.clone().text() }).toEqual({
    status: 200,
    text: '',
  });
  const { membership }: { membership: { number: number } } = await response.json();
  return membership.number;
}
