/**
 * Stands in for fontkit in the bundles of Worker and web program: pdfkit imports it to read fonts, and our fonts never
 * pass through pdfkit. Saves a third of a megabyte of code.
 */
export function create(): never {
  throw new Error('fonts are embedded without fontkit');
}
