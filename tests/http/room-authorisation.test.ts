import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { newProduct, RIVERSIDE, type TestProduct } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';
import { newRoom, type Room, shareWith } from './room.ts';

/**
 * Who asks about a room in which Riverside is shown: nobody; its consultant; a reader; a reader whose link was revoked; the
 * consultant of another room; Riverside itself; another school.
 */
const STATES = ['nobody', 'consultant', 'reader', 'revoked', 'another room', 'Riverside', 'another school'] as const;

/** The status of every route about rooms in every state. A route without a row fails the build. */
const TABLE: Readonly<Record<string, readonly number[]>> = {
  'get /cohorts': [200, 200, 200, 200, 200, 200, 200],
  'post /cohorts': [201, 201, 201, 201, 201, 201, 201],
  'get /cohorts/:cohort': [401, 200, 200, 404, 404, 404, 404],
  'patch /cohorts/:cohort': [401, 200, 403, 404, 404, 404, 404],
  'delete /cohorts/:cohort': [401, 204, 403, 404, 404, 404, 404],
  'get /cohorts/:cohort/schools': [401, 200, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/schools': [401, 201, 403, 404, 404, 404, 404],
  'delete /cohorts/:cohort/schools/:number': [401, 404, 403, 404, 404, 404, 404],
  'put /cohorts/:cohort/schools/:number/note': [401, 204, 403, 404, 404, 404, 404],
  'get /cohorts/:cohort/links': [401, 200, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/links': [401, 201, 403, 404, 404, 404, 404],
  'delete /cohorts/:cohort/links/:number': [401, 204, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/links/:number/replacement': [401, 404, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/starts': [401, 201, 403, 404, 404, 404, 404],
  'delete /cohorts/:cohort/starts/:number': [401, 204, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/rounds': [401, 204, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/rounds/:number/close': [401, 404, 403, 404, 404, 404, 404],
  'post /cohorts/:cohort/releases': [401, 201, 403, 404, 404, 404, 404],
  'post /room-links/preview': [200, 200, 200, 200, 200, 200, 200],
  'post /room-links/exchange': [200, 200, 200, 200, 200, 200, 200],
  'post /start-links/preview': [200, 200, 200, 200, 200, 200, 200],
  'post /start-links/exchange': [201, 201, 201, 201, 201, 201, 201],
  'post /join-codes/preview': [200, 200, 200, 200, 200, 200, 200],
  'get /assessments/:id/rooms': [401, 404, 404, 404, 404, 200, 404],
  'put /assessments/:id/rooms': [401, 404, 404, 404, 404, 200, 404],
  'get /assessments/:id/rooms/:cohort': [401, 404, 404, 404, 404, 200, 404],
  'delete /assessments/:id/rooms/:cohort': [401, 404, 404, 404, 404, 204, 404],
  'put /assessments/:id/rooms/:cohort/contacts/:number': [401, 404, 404, 404, 404, 400, 404],
};

const ABOUT_ROOMS = ROUTES.filter(({ group }) => group === 'Rooms');

describe('who may do what about a room', () => {
  it('is said for every route', () => {
    expect(ABOUT_ROOMS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(TABLE).sort());
  });

  describe.each(STATES.map((state, column) => ({ state, column })))('as $state', ({ state, column }) => {
    let place: Place;
    beforeEach(async () => {
      place = await inState(state);
    });

    it.each(ABOUT_ROOMS.map((route) => ({ ...route, status: TABLE[`${route.method} ${route.path}`]?.[column] })))(
      '$method $path answers $status',
      async ({ method, path, body, status }) => {
        const address = `/api${path}`
          .replace('/api/assessments/:id', place.school)
          .replace(':cohort', place.room.id)
          .replace(':number', String(place.number));
        const response = await place.browser.send(
          method.toUpperCase(),
          address,
          body ? bodies(place)[`${method} ${path}`] : undefined,
        );
        expect({ status: response.status, text: status === response.status ? '' : await response.text() }).toEqual({
          status,
          text: '',
        });
        if (response.status === 404) expect(await response.text()).not.toContain('Northern');
      },
    );
  });
});

interface Place {
  readonly browser: Browser;
  readonly room: Room;
  /** Address of Riverside's assessment. */
  readonly school: string;
  /** Riverside's number in the room. */
  readonly number: number;
  readonly fresh: { readonly roomLink: string; readonly startLink: string };
}

function bodies({ room, fresh }: Place): Readonly<Record<string, unknown>> {
  const { questionnaire: _, ...start } = RIVERSIDE;
  return {
    'post /cohorts': {
      name: 'South',
      purpose: 'Compare',
      questionnaire: 'vet-internationalisation',
      language: 'en',
      schoolsSee: 'own',
      funderSees: 'releases',
    },
    'patch /cohorts/:cohort': { name: 'The North' },
    'post /cohorts/:cohort/schools': { name: 'Hilltop', snapshot: BUNDLE },
    'put /cohorts/:cohort/schools/:number/note': { note: 'Visit in May' },
    'post /cohorts/:cohort/links': { kind: 'funder', label: 'Ministry' },
    'post /cohorts/:cohort/starts': { schools: [{ label: 'School 7', country: 'fi' }] },
    'post /cohorts/:cohort/rounds': { name: 'Baseline' },
    'post /room-links/preview': { secret: fresh.roomLink },
    'post /room-links/exchange': { secret: fresh.roomLink },
    'post /start-links/preview': { secret: fresh.startLink },
    'post /start-links/exchange': { secret: fresh.startLink, ...start },
    'post /join-codes/preview': { code: room.joinCode },
    'put /assessments/:id/rooms': {
      code: room.joinCode,
      appearance: 'aggregate',
      dimensions: ['leadership'],
      help: 'not-offered',
      untilOn: '2027-06-30',
    },
    'put /assessments/:id/rooms/:cohort/contacts/:number': { contact: 'office@riverside.example' },
  };
}

const BUNDLE = {
  overview: {
    snapshotVersion: 1,
    questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
    scope: 'quick',
    answeredOn: '2026-11-22',
    target: 2,
    facets: { country: 'fi' },
    levels: { leadership: 1 },
    scores: { leadership: 30 },
  },
  detail: { items: {}, actions: [] },
};

async function inState(state: (typeof STATES)[number]): Promise<Place> {
  const product = newProduct();
  const room = await newRoom(product);
  const school = await riverside(product);
  const number = await shareWith(school, room, { appearance: 'named' });
  const reader = newBrowser(product);
  const secret = async (kind: 'funder' | 'consultant') => {
    const made = await room.desk.send('POST', `${room.path}/links`, { kind, label: '' });
    const { link }: { link: string } = await made.json();
    return link.split('#')[1] ?? '';
  };
  await reader.send('POST', '/api/room-links/exchange', { secret: await secret('funder') });
  const prepared = await room.desk.send('POST', `${room.path}/starts`, { schools: [{ label: 'School 1', country: 'fi' }] });
  const { starts }: { starts: readonly { link: string }[] } = await prepared.json();
  const fresh = { roomLink: await secret('consultant'), startLink: starts[0]?.link.split('#')[1] ?? '' };
  if (state === 'revoked') {
    const { links }: { links: readonly { number: number; kind: string }[] } = await (
      await room.desk.send('GET', `${room.path}/links`)
    ).json();
    const funder = links.find(({ kind }) => kind === 'funder');
    await room.desk.send('DELETE', `${room.path}/links/${funder?.number}`);
  }
  return {
    browser: await browserOf(state, product, { room, school: school.browser, reader }),
    room,
    school: school.path,
    number,
    fresh,
  };
}

async function browserOf(
  state: (typeof STATES)[number],
  product: TestProduct,
  { room, school, reader }: { room: Room; school: Browser; reader: Browser },
): Promise<Browser> {
  switch (state) {
    case 'nobody':
      return newBrowser(product);
    case 'consultant':
      return room.desk;
    case 'reader':
    case 'revoked':
      return reader;
    case 'another room':
      return (await newRoom(product)).desk;
    case 'Riverside':
      return school;
    case 'another school':
      return (await riverside(product)).browser;
  }
}
