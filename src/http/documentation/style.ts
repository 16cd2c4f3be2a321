/** The style of the documentation page: system fonts, two colour schemes, nothing from elsewhere. */
export const DOCUMENTATION_STYLE = `:root { color-scheme: light dark; --ink: #1b2733; --paper: #fff; --line: #c3ccd5; --soft: #f2f5f8; --link: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #12181f; --line: #3d4a57; --soft: #1c252e; --link: #8fc1f2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; min-height: 1.5rem; }
h1 { font-size: 1.75rem; } h2 { margin-top: 2.5rem; font-size: 1.375rem; } h3 { margin-top: 2rem; font-size: 1rem; }
article { border-top: 1px solid var(--line); }
code { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(5rem, auto) 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
pre { overflow-x: auto; padding: .75rem; background: var(--soft); border: 1px solid var(--line); font-size: .875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; } th, td { padding: .25rem .75rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line); }
:target { background: var(--soft); }
`;
