import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of every page, as pdf.js extracts it. */
export async function pdfText(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await loading.destroy();
  return pages;
}
