import { html, raw } from 'hono/html';
import { figureSvg } from '../charts/charts.ts';
import type { Block, Cell, Figure, Heading, Table } from '../document/blocks.ts';
import { markOf } from './marks.ts';
import { joined, type Markup, NOTHING, textOf } from './markup.ts';
import { richOf } from './rich.ts';

/** A block as HTML. Headings stand one level lower than in the document: the title of the page is the first. */
export function blockOf(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return headingOf(block);
    case 'paragraph':
      return html`<p class="${block.role ?? 'body'}">${richOf(block.text)}</p>`;
    case 'bullets':
      return html`<ul class="${block.mark ?? 'dot'}">${block.entries.map((entry) => html`<li>${richOf(entry)}</li>`)}</ul>`;
    case 'facts':
      return html`<dl>${block.entries.map(({ label, value }) => html`<div><dt>${textOf(label)}</dt><dd>${richOf(value)}</dd></div>`)}</dl>`;
    case 'table':
      return tableOf(block);
    case 'figure':
      return figureOf(block);
    case 'contents':
      return html`<nav aria-labelledby="contents"><ol>${block.entries.map(({ text, place }) => html`<li><a href="#${place}">${textOf(text)}</a></li>`)}</ol></nav>`;
    case 'together':
      return joined(block.blocks.map(blockOf));
    case 'lines':
      return html`<p class="note">${textOf(block.label)}</p>`;
    case 'page-break':
      return NOTHING;
  }
}

function headingOf({ level, text, id, dimension }: Heading): Markup {
  const mark = dimension === undefined ? NOTHING : markOf({ kind: 'dimension', dimension });
  const name = textOf(text);
  if (level === 1) return html`<h2 id="${id}">${name}</h2>`;
  return level === 2 ? html`<h3 id="${id}">${mark}${name}</h3>` : html`<h4 id="${id}">${mark}${name}</h4>`;
}

/** A table that can be scrolled sideways on a narrow screen, also with the keyboard. */
function tableOf({ summary, columns, rows }: Table): Markup {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => html`<col style="width:${String(Math.round((1000 * share) / all) / 10)}%">`);
  const head = columns.map(({ header, align }) => html`<th scope="col" class="${align ?? 'left'}">${textOf(header)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell, i) => cellOf(cell, i, columns[i]?.align ?? 'left'))}</tr>`);
  return html`<div class="wide" role="region" tabindex="0" aria-label="${textOf(summary)}"><table class="of-${columns.length}">
<caption class="unseen">${textOf(summary)}</caption><colgroup>${widths}</colgroup>
<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A cell; the first of a row is its header. */
function cellOf({ text, picture }: Cell, column: number, align: string): Markup {
  const lines = text.map((one) => html`<span class="line">${richOf(one)}</span>`);
  const inside = picture ? html`${markOf(picture)}${lines}` : joined(lines);
  const look = picture ? `${align} marked` : align;
  return column === 0 ? html`<th scope="row" class="${look}">${inside}</th>` : html`<td class="${look}">${inside}</td>`;
}

/** A drawing with its finding as name; a long timeline can be scrolled sideways. */
function figureOf(figure: Figure): Markup {
  const { alt, drawing } = figure;
  return html`<figure class="${drawing.kind}"><div class="wide" role="region" tabindex="0" aria-label="${textOf(alt)}">${raw(figureSvg(figure))}</div></figure>`;
}
