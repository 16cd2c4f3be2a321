import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/exporters.ts';
import { hex, sampleSchool } from '../export/helpers/schools.ts';

/** SHA-256 of a file. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
}

describe('the PDF inside workerd', () => {
  it('is a whole file, the same each time, under 150 kB', async () => {
    const school = await sampleSchool('birch');
    const bytes = await exporters.pdf.render(school);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
    expect(new TextDecoder('latin1').decode(bytes.subarray(-6))).toBe('%%EOF\n');
    expect(bytes.length).toBeLessThan(150_000);
    expect(await hashOf(await exporters.pdf.render(school))).toBe(await hashOf(bytes));
  });
});
