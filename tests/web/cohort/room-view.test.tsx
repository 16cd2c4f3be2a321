import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { latest } from '../../../src/catalogue/catalogue.ts';
import type { RoomView } from '../../../src/domain/cohort/room.ts';
import { Overview } from '../../../web/src/cohort/overview.tsx';
import type { Room } from '../../../web/src/cohort/room.ts';
import { RoomBody } from '../../../web/src/cohort/room-view.tsx';
import { softened } from '../../../web/src/cohort/softened.ts';
import { Spreads } from '../../../web/src/cohort/spread.tsx';
import { namesOf } from '../../../web/src/profile/names.ts';
import { sampleSource } from '../../export/cohort/sample-source.ts';

const version = latest('vet-internationalisation')!;
const { questionnaire, calendar, contextSchema } = version;
const texts = version.texts('en');
const catalogueTexts = version.catalogueTexts('en');

let view: RoomView;
beforeAll(() => {
  view = sampleSource().room;
}, 60_000);

const roomWith = (change: Partial<RoomView>): Room => ({
  view: { ...view, ...change },
  version: { questionnaire, names: namesOf(questionnaire, texts), texts, catalogueTexts, calendar, contextSchema, countries: [] },
  parameters: questionnaire.cohorts!,
  details: async () => ({ ok: true, body: new Map() }),
});
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page of a room', () => {
  it('says why a room of two schools shows no figures of the group', () => {
    const room = roomWith({ rows: view.rows.slice(0, 2), release: undefined, before: undefined });
    expect(text(renderToString(<Spreads room={room} />))).toContain('at least 5 schools share, besides the one that looks');
  });
  it('tells a reader without rows what it shows, and compares nothing', () => {
    const html = text(renderToString(<RoomBody room={roomWith({ rows: [] })} />));
    expect(html).toContain('You see the published figures of this room, not its schools.');
    expect(html).not.toContain('Side by side');
  });
  it('waits for the first school in words', () => {
    const participation = { named: 0, alias: 0, aggregate: 0, waiting: [] };
    expect(text(renderToString(<RoomBody room={roomWith({ rows: [], participation })} />))).toContain(
      'No school shows its levels yet.',
    );
  });
  it('shows 50 of 1,000 rows and leads to the others', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({ ...view.rows[at % 12]!, number: at, name: `School ${1000 + at}` }));
    const html = renderToString(<Overview room={roomWith({ rows })} picked={[]} onPick={() => {}} />);
    expect(html.match(/<tr>/g)).toHaveLength(51);
    expect(text(html)).toContain('Schools 1 to 50 of 1,000');
  });
  it('says of mixed main versions that levels come from common questions only', () => {
    const mix = {
      ...view.mix,
      basis: 'common-core' as const,
      share: 0.8,
      versions: [...view.mix.versions, { version: '2.0.0', schools: 3 }],
    };
    const html = text(renderToString(<RoomBody room={roomWith({ mix })} />));
    expect(html).toContain('Levels are computed from the common questions only');
    expect(html).toContain('2.0.0 (3 schools)');
  });
  it('divides long words where a column is narrow', () => {
    expect(softened('Internationalisation at home').split('\u00ad').length).toBeGreaterThan(3);
    expect(softened('at home')).toBe('at home');
  });
});
