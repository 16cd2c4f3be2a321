/** Width of the text on A4 with the margins below, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

/** Margins of the page, in twentieths of a point. */
export const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 } as const;

/** Colours of the light web page and of the PDF, as Word writes them. */
export const COLOURS = { deep: '073F42', quiet: '4B5B5E', line: 'D8D3C5', paper: 'FFFFFF' } as const;

/** The styles of a document: the built-in ones of Word in our look, and five of our own. */
export function stylesOf(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: COLOURS.deep },
    paragraph: { spacing: { before, after: 100, ...lines(252) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: language } },
        paragraph: { spacing: { after: 120, ...lines(269) } },
      },
      title: { run: { size: 52, bold: true, color: COLOURS.deep }, paragraph: { spacing: { after: 120, ...lines(252) } } },
      heading1: heading(36, 360),
      heading2: heading(26, 280),
      heading3: heading(22, 200),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: { run: { size: 18, color: COLOURS.quiet }, paragraph: { keepNext: true, spacing: { before: 120, after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { size: 24 } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: 18, color: COLOURS.quiet } },
      {
        id: 'HeaderCell',
        name: 'Header cell',
        basedOn: 'Cell',
        run: { bold: true, color: COLOURS.paper },
      },
      { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 50 } } },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 40, ...lines(240) } } },
    ],
  };
}

/** Distance of lines in 240ths of their height. Without the rule LibreOffice takes a heading's for twentieths of a point. */
function lines(line: number) {
  return { line, lineRule: 'auto' as const };
}
