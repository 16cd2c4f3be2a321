import { describe, expect, it } from 'vitest';
import { compactFile } from '../../../src/export/pdf/file/compact.ts';
import { readFile } from '../conformance/pdf-file.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const PIECES = [
  '%PDF-1.7',
  '2 0 obj',
  '<<\n/Length 5\n>>',
  'stream',
  bytesOf('hello'),
  '\nendstream',
  'endobj',
  '3 0 obj',
  '<<\n/Type /Metadata\n/Length 4\n>>',
  'stream',
  bytesOf('<x/>'),
  '\nendstream',
  'endobj',
  '1 0 obj',
  '<<\n/Type /Catalog\n/Text (a \\(b\\))\n>>',
  'endobj',
  'xref',
  '0 4',
  'trailer',
  '<<\n/Size 4\n/Root 1 0 R\n>>',
  'startxref',
  '0',
  '%%EOF',
];

describe('compactFile', () => {
  it('keeps every object and stream', () => {
    const file = readFile(compactFile(PIECES));
    expect(file.name(file.catalog.get('Type'))).toBe('Catalog');
    expect(file.text(file.catalog.get('Text'))).toBe('a (b)');
    expect(file.objects.get(2)?.stream).toBeDefined();
    expect(file.trailer.get('Size')).toBe(6);
  });

  it('leaves metadata readable', () => {
    expect(Buffer.from(compactFile(PIECES)).toString('latin1')).toContain('<x/>');
  });

  it('refuses what it does not know', () => {
    expect(() => compactFile(['%PDF-1.7', '1 0 obj', '<<>>', 'surprise'])).toThrow('unknown form');
  });
});
