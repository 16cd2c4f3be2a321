/** Stands where JSON Forms would add formats to Ajv. */
export default function noFormats(): void {}
