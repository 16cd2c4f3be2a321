import { html, raw } from 'hono/html';
import type { Block, Heading } from '../document/blocks.ts';
import { coverFacts } from '../document/cover-facts.ts';
import { fullReport } from '../document/full-report.ts';
import { sayLevel } from '../document/levels.ts';
import type { ReportSource } from '../document/source.ts';
import { type Voice, voiceOf } from '../document/voice.ts';
import { blockOf } from './blocks.ts';
import { type Markup, NOTHING, textOf } from './markup.ts';
import { richOf } from './rich.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded and nothing runs, whatever a text says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The full report as one HTML file: no script, no picture from elsewhere, light, dark and printed. The same blocks as the
 * PDF. The same source gives the same text.
 */
export async function renderReportHtml(source: ReportSource): Promise<string> {
  const voice = voiceOf(source);
  const title = voice.say('document-title-full', { school: source.report.school });
  const page = html`<!doctype html>
<html lang="${voice.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Waymark">
<title>${textOf(title)}</title>
<style>
${raw(STYLE)}
</style>
</head>
<body>
<a class="skip" href="#summary">${voice.say('skip')}</a>
${cover(source, voice)}
<main>
${sectionsOf(fullReport(source, voice)).map(section)}
</main>
</body>
</html>
`;
  return String(await page);
}

function cover(source: ReportSource, voice: Voice): Markup {
  const facts = coverFacts(source, voice);
  return html`<header>
<p class="product">${voice.say('product')}</p>
<p>${voice.say('product-line')}</p>
<h1>${voice.say('title-full')}</h1>
<p class="school">${richOf([voice.own(source.report.school)])}</p>
<p>${voice.say('cover-level', { level: sayLevel(voice, source.report.profile.overall) })}</p>
${facts.map((fact) => html`<p>${fact}</p>`)}
</header>`;
}

/** What stands below one heading of the first level. */
interface Section {
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: Heading | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1) ?? newSection(sections)).blocks.push(block);
  }
  return sections;
}

function newSection(sections: { heading: Heading | undefined; blocks: Block[] }[]) {
  const made = { heading: undefined, blocks: [] };
  sections.push(made);
  return made;
}

function section({ heading, blocks }: Section): Markup {
  return html`<section${heading ? html` aria-labelledby="${heading.id}"` : NOTHING}>
${heading ? blockOf(heading) : NOTHING}
${blocks.map(
  (block) => html`${blockOf(block)}
`,
)}</section>
`;
}
