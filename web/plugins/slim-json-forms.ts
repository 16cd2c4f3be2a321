import type { Plugin } from 'vite';

const PACKAGE = /\/node_modules\/@jsonforms\/(core|react)\/lib\/[\w-]+\.esm\.js$/;

/** Functions that only make something: without a use of what they make, the call can go. */
const MAKERS =
  /(?<![\w.$/*])(and|or|uiTypeIs|optionIs|formatIs|schemaTypeIs|schemaMatches|schemaSubPathMatches|createTranslator|with(?:JsonForms|ContextTo)\w+|React\.createContext|React\.memo)\(/g;

/** A member of a TypeScript `enum` there; its value is its name. */
const MEMBER = /\b(?:RuleEffect|ArrayTranslationEnum|CombinatorTranslationEnum)\.(\w+)/g;
/** The `enum` itself, as the compiler of TypeScript writes it. */
const ENUM = /^\(function \((\w+)\) \{$/gm;

/** What makes a schema or a layout where none is given; the forms here always give both, as their types demand. */
const GENERATOR = /^const (generateJsonSchema|generateDefaultUISchema) = /gm;
const NO_GENERATOR =
  "const $1 = () => { throw new Error('give JsonForms both its schema and its layout'); };\nconst unused_$1 = ";

type Change = readonly [what: RegExp, by: string];

/** All but the generators change how something is written, and never what it does. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  core: [
    [MAKERS, '/*#__PURE__*/ $&'],
    [MEMBER, "'$1'"],
    [GENERATOR, NO_GENERATOR],
    [ENUM, '/*#__PURE__*/ (function ($1) {'],
  ],
  react: [
    [MAKERS, '/*#__PURE__*/ $&'],
    // A default import or an object of all actions keeps all of it; a namespace keeps what is used.
    [/^import React, \{/gm, "import * as React from 'react';\nimport {"],
    [
      /^import \{([^}]*) Actions,([^}]*)\} from '@jsonforms\/core';/gm,
      "import * as Actions from '@jsonforms/core';\nimport {$1$2} from '@jsonforms/core';",
    ],
  ],
};

/** Lets the bundler see which parts of JSON Forms nobody uses. */
export function slimJsonForms(): Plugin {
  return {
    name: 'waymark:slim-json-forms',
    enforce: 'pre',
    transform(code, id) {
      const part = PACKAGE.exec(id)?.[1];
      return part === undefined ? undefined : { code: (CHANGES[part] ?? []).reduce(changed, code), map: null };
    },
  };
}

function changed(code: string, [what, by]: Change): string {
  const next = code.replace(what, by);
  if (next === code) throw new Error(`JSON Forms has nothing like ${what} any more: see web/plugins/slim-json-forms.ts`);
  return next;
}
