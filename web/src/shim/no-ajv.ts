/** Stands where JSON Forms would construct Ajv, which needs `eval`. The forms pass their own validator instead. */
export default class NoAjv {
  constructor() {
    throw new Error('pass the `ajv` property to JsonForms: Ajv itself is not in this program');
  }
}
