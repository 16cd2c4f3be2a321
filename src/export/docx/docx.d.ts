/** The part of docx 9.15 that we use. Written by us because the published types bring in Node's types. */
declare module 'docx' {
  type Twips = number;

  interface RunLook {
    readonly bold?: boolean;
    /** Hexadecimal, without `#`. */
    readonly color?: string;
    /** Half points. */
    readonly size?: number;
    readonly font?: string;
    readonly language?: { readonly value: string };
    readonly style?: string;
  }
  interface ParagraphLook {
    readonly spacing?: { readonly before?: Twips; readonly after?: Twips; readonly line?: number; readonly lineRule?: 'auto' };
    readonly indent?: { readonly left?: Twips; readonly hanging?: Twips };
    readonly keepNext?: boolean;
    readonly keepLines?: boolean;
    readonly pageBreakBefore?: boolean;
    readonly alignment?: 'left' | 'right';
  }
  interface StyleLook {
    readonly run?: RunLook;
    readonly paragraph?: ParagraphLook;
  }

  export class TextRun {
    constructor(options: RunLook & { readonly text?: string; readonly break?: number; readonly children?: readonly string[] });
  }
  export class BookmarkStart {
    constructor(name: string, number: number);
  }
  export class BookmarkEnd {
    constructor(number: number);
  }
  export class InternalHyperlink {
    constructor(options: { readonly anchor: string; readonly children: readonly TextRun[] });
  }
  type Inline = TextRun | BookmarkStart | BookmarkEnd | InternalHyperlink;

  export class Paragraph {
    constructor(
      options: ParagraphLook & {
        readonly children: readonly Inline[];
        readonly style?: string;
        readonly heading?: 'Title' | 'Heading1' | 'Heading2' | 'Heading3';
        readonly bullet?: { readonly level: number };
      },
    );
  }
  export class TableCell {
    constructor(options: {
      readonly children: readonly Paragraph[];
      readonly width: { readonly size: number; readonly type: 'dxa' };
      readonly shading?: { readonly type: 'clear'; readonly fill: string };
    });
  }
  export class TableRow {
    constructor(options: {
      readonly children: readonly TableCell[];
      /** Repeated on each page, and known as header to screen readers. */
      readonly tableHeader?: boolean;
      readonly cantSplit?: boolean;
    });
  }
  interface Border {
    readonly style: 'single' | 'none';
    readonly size: number;
    readonly color: string;
  }
  export class Table {
    constructor(options: {
      readonly rows: readonly TableRow[];
      readonly width: { readonly size: number; readonly type: 'dxa' };
      readonly columnWidths: readonly Twips[];
      readonly layout?: 'fixed';
      readonly margins?: { readonly top?: Twips; readonly bottom?: Twips; readonly left?: Twips; readonly right?: Twips };
      readonly borders?: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical', Border>>;
      readonly tableLook?: { readonly firstRow?: boolean; readonly firstColumn?: boolean; readonly noVBand?: boolean };
    });
  }
  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export const PageNumber: { readonly CURRENT: string; readonly TOTAL_PAGES: string };

  export class Document {
    constructor(options: {
      readonly styles: {
        readonly default: Readonly<
          Record<'document' | 'title' | 'heading1' | 'heading2' | 'heading3' | 'listParagraph' | 'caption', StyleLook>
        >;
        readonly paragraphStyles: readonly (StyleLook & {
          readonly id: string;
          readonly name: string;
          readonly basedOn: string;
          readonly quickFormat?: boolean;
        })[];
      };
      readonly sections: readonly {
        readonly properties: { readonly page: { readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Twips>> } };
        readonly footers: { readonly default: Footer };
        readonly children: readonly (Paragraph | Table)[];
      }[];
    });
  }
  export const Packer: {
    pack(
      document: Document,
      type: 'uint8array',
      prettify: undefined,
      overrides: readonly { readonly path: string; readonly data: string }[],
    ): Promise<Uint8Array>;
  };
}
