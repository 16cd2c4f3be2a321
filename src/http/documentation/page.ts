import { PROBLEMS } from '../problem.ts';
import { commonProblems } from './document.ts';
import { EXAMPLE, type ExampleStep } from './example.ts';
import { type ReplyDoc, type RouteDoc, rolesFor } from './route-doc.ts';
import { ROUTES } from './routes.ts';

/** Markup that is already safe. */
interface Html {
  readonly html: string;
}

/** The API as a page without script: groups, addresses, bodies and replies, then problems and shapes. */
export function documentationPage(schemas: Readonly<Record<string, object>>): string {
  const groups = [...new Set(ROUTES.map(({ group }) => group))];
  return page(
    join(
      groups.map((group) =>
        section(
          group,
          ROUTES.filter((route) => route.group === group),
        ),
      ),
    ),
    problemsSection(),
    html`<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${join(Object.entries(schemas).map(([id, schema]) => shape(id, schema)))}</section>`,
    groups,
  ).html;
}

function page(routes: Html, problems: Html, shapes: Html, groups: readonly string[]): Html {
  const entries = [
    ['example', 'Example'] as const,
    ...groups.map((group) => [anchor(group), group] as const),
    ['problems', 'Problems'] as const,
    ['shapes', 'Shapes'] as const,
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Waymark API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><h1>Waymark API</h1>
<p>Bodies are JSON of at most 64 KiB; unknown fields are refused. The same as a file: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p><a href="/">Back to Waymark</a></p></header>
<nav aria-label="Contents"><ul>${join(entries.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`))}</ul></nav>
<main id="content" tabindex="-1">${exampleSection()}${routes}${problems}${shapes}</main>
</body>
</html>`;
}

function exampleSection(): Html {
  return html`<section aria-labelledby="example"><h2 id="example">Example</h2>
<p>From nothing to a report with <code>curl</code>. Put the address of this service into <code>WAYMARK</code> first.</p>
<ol>${join(EXAMPLE.map(step))}</ol></section>`;
}

function step({ title, command, status, note }: ExampleStep): Html {
  return html`<li><p>${title}: <code>${status}</code>${note === undefined ? '' : ` – ${note}`}</p>
<pre tabindex="0" role="region" aria-label="${title}"><code>${command}</code></pre></li>`;
}

function section(group: string, routes: readonly RouteDoc[]): Html {
  const id = anchor(group);
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${group}</h2>${join(routes.map(article))}</section>`;
}

function article(route: RouteDoc): Html {
  const id = anchor(`${route.method} ${route.path}`);
  const address = `${route.method.toUpperCase()} /api${route.path}`;
  const problems = [...new Set([...route.problems, ...commonProblems(route)])];
  return html`<article aria-labelledby="${id}">
<h3 id="${id}"><code>${address}</code></h3>
<p>${route.summary}.${route.description === undefined ? '' : ` ${route.description}`}</p>
<dl>
${route.needs === 'nothing' ? '' : html`<dt>For</dt><dd>${rolesFor(route.needs).join(', ')}</dd>`}
${join(Object.entries(route.query ?? {}).map(([name, words]) => html`<dt>Query <code>${name}</code></dt><dd>${words}</dd>`))}
${route.body ? html`<dt>Body</dt><dd>${shapeLink(route.body)}</dd>` : ''}
${join(Object.entries(route.replies).map(([status, reply]) => html`<dt>${status}</dt><dd>${replyWords(reply)}</dd>`))}
<dt>Problems</dt><dd>${join(problems.map((kind) => html`<a href="#problem-${kind}">${PROBLEMS[kind].status}</a> `))}</dd>
</dl>
</article>`;
}

function replyWords({ description, schema, mediaType }: ReplyDoc): Html {
  return html`${description}${schema ? html`: ${shapeLink(schema)}` : ''}${mediaType === undefined ? '' : html` (<code>${mediaType}</code>)`}`;
}

function problemsSection(): Html {
  const rows = Object.entries(PROBLEMS).map(
    ([kind, { status, title }]) =>
      html`<tr id="problem-${kind}"><td>${status}</td><td><code>${kind}</code></td><td>${title}</td></tr>`,
  );
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every failure is <code>application/problem+json</code> (RFC 9457): what is wrong, where, and what to do.</p>
<div class="wide" role="region" aria-label="Table of problems" tabindex="0"><table><thead><tr><th scope="col">Status</th><th scope="col">Kind</th><th scope="col">Meaning</th></tr></thead><tbody>${join(rows)}</tbody></table></div></section>`;
}

function shape(id: string, schema: object): Html {
  return html`<h3 id="shape-${id}">${id}</h3><pre tabindex="0" role="region" aria-label="${id}"><code>${JSON.stringify(schema, null, 2)}</code></pre>`;
}

function shapeLink(schema: NonNullable<ReplyDoc['schema']>): Html {
  const id = schema.meta()?.id ?? '';
  return html`<a href="#shape-${id}">${id}</a>`;
}

function anchor(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function join(parts: readonly Html[]): Html {
  return { html: parts.map((part) => part.html).join('') };
}

/** Everything put in is escaped, unless it is markup made here. */
function html(fixed: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  return { html: fixed.map((part, index) => part + markup(values[index] ?? '')).join('') };
}

function markup(value: string | number | Html): string {
  if (typeof value === 'object') return value.html;
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
