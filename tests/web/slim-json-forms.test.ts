import { createRequire } from 'node:module';
import * as slim from '@jsonforms/core';
import { describe, expect, it } from 'vitest';
import { slimJsonForms } from '../../web/plugins/slim-json-forms.ts';

/** JSON Forms as it is published: Node reads the CommonJS build, which no plugin reaches. */
const stock: typeof slim = createRequire(import.meta.url)('@jsonforms/core');
const strategy = { type: 'object', properties: { strategy: { type: 'string', enum: ['none', 'written'] } } };
const control = { type: 'Control', scope: '#/properties/strategy' };

describe('JSON Forms without its unused parts', () => {
  it('has all the names of the published one', () => {
    expect(Object.keys(slim).sort()).toEqual(Object.keys(stock).sort());
  });

  it('knows the same effects of rules and the same words', () => {
    expect(slim.RuleEffect).toEqual(stock.RuleEffect);
    expect(slim.ArrayTranslationEnum).toEqual(stock.ArrayTranslationEnum);
    expect(slim.CombinatorTranslationEnum).toEqual(stock.CombinatorTranslationEnum);
    expect(slim.arrayDefaultTranslations.map(({ key }) => key)).toEqual(stock.arrayDefaultTranslations.map(({ key }) => key));
  });

  it('recognises a question like the published one', () => {
    const context = { rootSchema: strategy, config: {} };
    const found = (core: typeof slim): readonly boolean[] =>
      [core.isEnumControl, core.isStringControl, core.isBooleanControl].map((is) => is(control, strategy, context));
    expect(found(slim)).toEqual([true, true, false]);
    expect(found(slim)).toEqual(found(stock));
  });

  it('asks for a schema and a layout instead of guessing them', () => {
    expect(() => slim.Generate.jsonSchema({ strategy: 'none' })).toThrow('both its schema and its layout');
    expect(() => slim.Generate.uiSchema(strategy)).toThrow('both its schema and its layout');
  });

  it('stops the build when a release is written differently', () => {
    const { transform } = slimJsonForms();
    if (typeof transform !== 'function') throw new Error('the plugin has no transform');
    const changed = Reflect.apply.bind(undefined, transform, undefined, [
      'export {};',
      '/node_modules/@jsonforms/core/lib/a.esm.js',
    ]);
    expect(changed).toThrow('JSON Forms has nothing like');
  });
});
