import dimensionColours from '../../words/dimension-colours.json' with { type: 'json' };
import { COLORS } from '../pdf/theme.ts';

/** Drawings are made in the colours of paper; on a dark screen each gets the dark one of its kind. */
const DARK: readonly (readonly [paper: string, dark: string])[] = [
  [COLORS.ink, '#e8eeeb'],
  [COLORS.quiet, '#aebbb8'],
  [COLORS.brand, '#84d3ca'],
  [COLORS.tint, '#17383a'],
  [COLORS.stripe, '#0f1a1c'],
  [COLORS.line, '#2d3e41'],
  [COLORS.edge, '#82928f'],
  [COLORS.blaze, '#f2a463'],
  [COLORS.paper, '#172528'],
  ...dimensionColours.light.map((light, place) => [light, dimensionColours.dark[place] ?? light] as const),
];

const drawings = DARK.map(([paper, dark]) => `svg [fill="${paper}"]{fill:${dark}}svg [stroke="${paper}"]{stroke:${dark}}`).join(
  '',
);

/** The look of the page: light and dark by the reader's setting, and paper. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f6f4ee;--paper:#ffffff;--ink:#16262a;--quiet:#4b5b5e;--line:#d8d3c5;--stripe:#f3f0e8;--brand:#0b5a5d;--deep:#073f42;--on-deep:#ffffff;--soft:#cfe3df;--blaze:#b3470c;--title:#073f42}
@media screen and (prefers-color-scheme:dark){:root{--page:#0f1a1c;--paper:#172528;--ink:#e8eeeb;--quiet:#aebbb8;--line:#2d3e41;--stripe:#1d2e31;--brand:#84d3ca;--deep:#06292b;--blaze:#f2a463;--title:#a9e3dc}${drawings}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:break-word}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);color:var(--brand);padding:.5rem 1rem}
.skip:focus{left:0}
header{background:var(--deep);color:var(--on-deep);border-bottom:5px solid var(--blaze);padding:2.5rem max(1rem,calc(50vw - 32rem))}
header p{margin:.25rem 0;color:var(--soft)}
header .product{color:var(--on-deep);font-weight:700}
header .school{color:var(--on-deep);font-size:1.35rem;font-weight:700;margin-top:1rem}
h1{font-size:clamp(1.8rem,1.3rem + 2.4vw,2.9rem);line-height:1.15;margin:1rem 0 0}
main{max-width:66rem;margin:0 auto;padding:0 1rem 3rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;margin-top:1.5rem;padding:1.25rem clamp(1rem,4vw,2.5rem) 1.75rem}
h2,h3,h4{color:var(--title);line-height:1.25;break-after:avoid}
h2{font-size:1.75rem;margin:.25rem 0 1rem;padding-bottom:.6rem;background:linear-gradient(var(--blaze),var(--blaze)) left bottom/3.75rem 3px no-repeat}
h3{font-size:1.2rem;margin:1.75rem 0 .5rem}
h3 .mark,h4 .mark{margin-right:.35rem;vertical-align:-.15em}
p,ul,ol,dl{max-width:46rem}
p{margin:.5rem 0}
.lead{font-size:1.12rem}
.note,.quiet{color:var(--quiet)}
.note{font-size:.9rem}
a{color:var(--brand);text-underline-offset:.15em}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--blaze);outline-offset:2px}
ul,ol{padding-left:1.3rem}
li{margin:.3rem 0}
nav ol{list-style:decimal}
dl{margin:.5rem 0}
dl div{display:grid;grid-template-columns:9.5rem 1fr;gap:.15rem 1rem;padding:.2rem 0;break-inside:avoid}
dt{font-weight:700}
dd{margin:0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.9rem;line-height:1.4}
thead th{background:var(--deep);color:var(--on-deep);vertical-align:bottom}
th,td{padding:.5rem .6rem;vertical-align:top;text-align:left;font-weight:400}
thead th{font-weight:700}
table.of-3{min-width:32rem}
table.of-4,table.of-5{min-width:42rem}
tbody tr:nth-child(even){background:var(--stripe)}
tbody tr{border-bottom:1px solid var(--line);break-inside:avoid}
.right{text-align:right}
.line{display:block}
.marked{position:relative}
td.marked{padding-left:4.1rem}
th.marked{padding-left:1.9rem}
td.marked .mark,th.marked .mark{position:absolute;left:.6rem;top:.65rem}
th.marked:has([width="46"]){padding-left:4.1rem}
figure{margin:1rem 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;max-width:62rem;margin:0 auto}
figure.radar svg{max-width:40rem;min-width:30rem}
figure.bars svg{min-width:34rem}
figure.timeline svg{min-width:52rem}
.whole{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:34rem){
dl div{grid-template-columns:1fr}
dt{margin-top:.35rem}
td.marked,th.marked,th.marked:has([width="46"]){padding-left:.6rem}
td.marked .mark,th.marked .mark{position:static;display:block;margin-bottom:.2rem}
}
@media print{
@page{size:A4;margin:16mm 14mm}
body{background:none;font-size:10pt}
main{max-width:none;padding:0}
header{padding:1.5rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
section{border:0;padding:0;margin-top:2rem;background:none}
.skip{display:none}
.wide{overflow:visible}
table,table.of-3,table.of-4,table.of-5{min-width:0;font-size:8.5pt}
section:has(nav){break-inside:avoid}
h2+*,h3+*{break-before:avoid}
thead,tbody tr:first-child{break-after:avoid}
tbody tr:nth-child(-n+2){break-before:avoid}
thead{display:table-header-group}
h2,thead th,tbody tr:nth-child(even),svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
figure svg,figure.radar svg,figure.bars svg,figure.timeline svg{min-width:0}
figure.radar svg{max-width:12cm}
a{color:inherit}
dd a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;color:var(--quiet)}
}`.trim();
