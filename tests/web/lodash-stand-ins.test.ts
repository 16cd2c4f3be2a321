import { createRequire } from 'node:module';
import * as slim from '@jsonforms/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../web/src/form/json-schema.ts';
import * as standIns from '../../web/src/shim/lodash.ts';

const load = createRequire(import.meta.url);
/** JSON Forms with lodash itself: Node reads the CommonJS build, which no alias reaches. */
const stock: typeof slim = load('@jsonforms/core');
const lodash: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = load('lodash');
const fp: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = load('lodash/fp');

/** lodash takes an object with a numeric `length` for a list, and treats the keys of prototypes in ways of its own. */
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !/"(?:length|__proto__|prototype|constructor)"/.test(JSON.stringify(value)));
const key = fc.constantFrom('a', 'b', 'c', 'at-home', '0', '1');
const path = fc.array(key, { minLength: 1, maxLength: 3 }).map((keys) => keys.join('.'));
const document = fc.dictionary(
  key,
  fc.oneof(json, fc.dictionary(key, fc.oneof(json, fc.array(json, { maxLength: 3 })), { maxKeys: 3 })),
  { maxKeys: 3 },
);

const schema = {
  type: 'object',
  properties: {
    strategy: {
      type: 'object',
      title: 'Written strategy',
      properties: { level: { type: 'integer', minimum: 0, maximum: 4 }, note: { type: 'string', maxLength: 5 } },
      required: ['level'],
    },
    country: { type: 'string', enum: ['fi', 'lt'] },
    'at-home': { type: 'object', properties: { hours: { type: 'object', properties: { perYear: { type: 'number' } } } } },
    groups: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', oneOf: [{ const: 'adults', title: 'Adults' }, { const: 'minors' }] },
    },
  },
};
const layout = { type: 'VerticalLayout', elements: [] };
const scopes = [
  '#/properties/strategy',
  '#/properties/strategy/properties/note',
  '#/properties/country',
  '#/properties/at-home/properties/hours/properties/perYear',
  '#/properties/groups',
];

describe('the stand-ins for lodash', () => {
  it('isEmpty, keys, toPairs, cloneDeep and last give the same for any JSON value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(standIns.isEmpty(value)).toBe(lodash.isEmpty!(value));
        expect(standIns.keys(value)).toEqual(lodash.keys!(value));
        expect(standIns.toPairs(value)).toEqual(lodash.toPairs!(value));
        expect(standIns.cloneDeep(value)).toEqual(lodash.cloneDeep!(value));
        if (Array.isArray(value)) expect(standIns.last(value)).toEqual(lodash.last!(value));
      }),
    );
  });

  it('get, has, set and unset give the same for any document and path', () => {
    fc.assert(
      fc.property(document, path, json, (value, at, put) => {
        fc.pre(leadsThroughObjects(value, at));
        expect(standIns.get(value, at, 'none')).toEqual(lodash.get!(value, at, 'none'));
        expect(standIns.has(value, at)).toBe(lodash.has!(value, at));
        expect(standIns.fpSet(at, put, value)).toEqual(fp.set!(at, put, value));
        expect(standIns.fpUnset(at, value)).toEqual(fp.unset!(at, value));
      }),
      { numRuns: 300 },
    );
  });

  it('isEqual, includes and merge give the same for any two values', () => {
    fc.assert(
      fc.property(json, json, document, document, (one, other, first, second) => {
        expect(standIns.isEqual(one, other)).toBe(lodash.isEqual!(one, other));
        expect(standIns.isEqual(one, structuredClone(one))).toBe(true);
        if (Array.isArray(one)) expect(standIns.includes(one, other)).toBe(lodash.includes!(one, other));
        expect(standIns.merge({}, first, second)).toEqual(lodash.merge!({}, first, second));
      }),
      { numRuns: 300 },
    );
  });

  it('range, maxBy, remove, find, filter and reduce give the same', () => {
    const whole = fc.integer({ min: -5, max: 12 });
    fc.assert(
      fc.property(
        whole,
        fc.option(whole, { nil: undefined }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(whole),
        (start, end, step, list) => {
          expect(standIns.range(start, end, step)).toEqual(
            end === undefined ? lodash.range!(0, start, step) : lodash.range!(start, end, step),
          );
          const rank = (value: unknown): number => Math.abs(Number(value));
          expect(standIns.maxBy(list, rank)).toBe(lodash.maxBy!(list, rank));
          const odd = (value: unknown): boolean => Number(value) % 2 !== 0;
          const [one, other] = [[...list], [...list]];
          expect(standIns.remove(one, odd)).toEqual(lodash.remove!(other, odd));
          expect(one).toEqual(other);
          expect(standIns.find(list, odd)).toBe(lodash.find!(list, odd));
          expect(standIns.filter(list, odd)).toEqual(lodash.filter!(list, odd));
          const sum = (total: unknown, value: unknown): number => Number(total) + Number(value);
          expect(standIns.reduce(list, sum, 0)).toBe(lodash.reduce!(list, sum, 0));
        },
      ),
    );
  });

  it('startCase makes the same labels of the names we use', () => {
    for (const name of ['firstName', 'at-home', 'written_strategy', 'hours per week', 'ISO', 'year2024', ''])
      expect(standIns.startCase(name)).toBe(lodash.startCase!(name));
  });
});

describe('JSON Forms on the stand-ins', () => {
  it('changes data and derives controls as it does on lodash', () => {
    const updates = fc.array(
      fc.tuple(
        fc.constantFrom('strategy', 'strategy.level', 'strategy.note', 'country', 'at-home.hours.perYear', 'groups', 'groups.0'),
        fc.option(json, { nil: undefined }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(updates, (changes) => {
        fc.pre(!changes.some(([at, value]) => at === 'groups.0' && value === undefined));
        const ours = afterUpdates(slim, changes);
        const theirs = afterUpdates(stock, changes);
        expect(ours.data).toEqual(theirs.data);
        expect(ours.errors).toEqual(theirs.errors);
        for (const scope of scopes) expect(controlAt(slim, ours, scope)).toEqual(controlAt(stock, theirs, scope));
      }),
      { numRuns: 400 },
    );
  });
});

/** lodash wraps a number or text on the way of a path in an object; a form never sets a part of one. */
function leadsThroughObjects(value: unknown, at: string): boolean {
  const inner = at
    .split('.')
    .slice(0, -1)
    .map((_, index, keys) => lodash.get!(value, keys.slice(0, index + 1)));
  return inner.every((one) => typeof one === 'object' || one === undefined);
}

function afterUpdates(core: typeof slim, changes: readonly (readonly [string, unknown])[]): slim.JsonFormsCore {
  const start = core.coreReducer(
    undefined,
    core.Actions.init({}, schema, layout, { ajv: Object.assign(Object.create(null), { compile }) }),
  );
  return changes.reduce(
    (state, [at, value]) =>
      leadsThroughObjects(state.data, at)
        ? core.coreReducer(
            state,
            core.Actions.update(at, () => value),
          )
        : state,
    start,
  );
}

function controlAt(core: typeof slim, state: slim.JsonFormsCore, scope: string): unknown {
  const props = core.mapStateToControlProps(
    { jsonforms: { core: state, i18n: core.defaultJsonFormsI18nState } },
    { uischema: { type: 'Control', scope }, schema, path: '' },
  );
  return JSON.parse(JSON.stringify(props));
}
