/** A file in hand. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** How long the address of a file is kept for the browser to save it, in milliseconds. */
const KEPT = 60_000;

/** Hands a file to the browser, which saves it where it saves everything. */
export function saveFile({ name, mediaType, bytes }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
