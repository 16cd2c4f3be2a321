/** What every page needs: the program's ground. */
const BASE =
  /\0(?:rolldown|vite)|\/node_modules\/(?:preact|@preact|react|react-dom|wouter|regexparam|idb-keyval)\/|\/web\/src\/(?:words|api|shim\/preload|shell\/(?!article)|saving\/device|pages\/not-found|texts\/en\.json|assessment\/(?:calls|known|paths|draft))|\/src\/domain\/(?:answers|context|sentences\/fill)/;

/** What the pages of an assessment need, the questions first of all. */
const ANSWERING =
  /\/@jsonforms\/|\/web\/src\/(?:shim\/|pages\/answering|offline\/|saving\/|form\/(?!json-schema|context|scope|evidence|still)[\w-]+\.|assessment\/(?:routes|session|load|progress|use-|question|step|assessment-bar|save|unsettled-list|submitted))/;

/** Three files instead of fifteen for the first question: fewer requests, and they compress better together. */
export const files = {
  groups: [
    { name: 'base', test: BASE, priority: 2 },
    { name: 'answering', test: ANSWERING, priority: 1 },
  ],
};
