/** The whole look, served as `/style.css`. Few classes, plain elements, no pictures. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #22282b; --soft: #566067; --line: #79848a; --panel: #f1efe9;
  --accent: #1f5c66; --on-accent: #ffffff; --error: #9c1c1c; --focus: #b45309;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191b; --ink: #e9e7e3; --soft: #b4bcc1; --line: #7d888e; --panel: #212628;
    --accent: #8fd0da; --on-accent: #10282c; --error: #ffb0a6; --focus: #ffc35c;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
bdi[dir=ltr] { white-space: nowrap; }
html { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; line-height: 1.6; }
body { margin: 0; background: var(--paper); color: var(--ink); font-size: 1.0625rem; }
main, .top, footer { max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 3rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -999rem; padding: .75rem 1rem; background: var(--paper); }
.skip:focus { inset-inline-start: 0; z-index: 1; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding-top: .5rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.top :is(a, button) { display: inline-flex; align-items: center; min-height: 2.75rem; }
.languages button { padding: 0; border: 0; background: none; color: var(--accent); font-weight: 400; text-decoration: underline; text-underline-offset: .2em; }
.brand { flex: 1 1 12rem; color: inherit; font-weight: 600; text-decoration: none; }
.exit { padding: 0 1rem; border: 1px solid var(--line); border-radius: .375rem; text-decoration: none; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; font-size: 1rem; }
footer h2 { margin-top: 0; }
footer a, main li a { display: inline-block; padding: .25rem 0; }
.links, .help ul { padding: 0; list-style: none; }
.help li { margin-bottom: .5rem; }
.help span { display: block; }
.help span, .hint, .optional, .quiet { color: var(--soft); }

.field { margin: 0 0 1.5rem; padding: 0; border: 0; min-width: 0; }
.field > label, legend { display: block; padding: 0 0 .25rem; font-weight: 600; }
.hint, .error { margin: 0 0 .375rem; }
main > .hint { margin-bottom: 1rem; }
.optional { font-weight: 400; }
.error { color: var(--error); font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea {
  width: 100%; max-width: 32rem; min-height: 2.75rem; padding: .5rem .75rem;
  border: 1px solid var(--line); border-radius: .375rem; background: var(--paper);
}
:is(input, select, textarea)[aria-invalid=true] { border: 2px solid var(--error); }
input[type=checkbox], input[type=radio] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.option, .field > .option { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .25rem 0; font-weight: 400; }
.trap { position: absolute; inset-inline-start: -999rem; }

button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1.25rem;
  border: 1px solid var(--accent); border-radius: .375rem; background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
}
button.second, .button.second { background: transparent; color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1rem 0; }
.actions form { margin: 0; }

.panel, .summary, details { margin: 0 0 1.5rem; padding: 1rem; border-radius: .375rem; background: var(--panel); }
.panel > :last-child, .summary > :last-child, details > :last-child { margin-bottom: 0; }
.panel > :first-child, .summary > :first-child { margin-top: 0; }
.summary { border-inline-start: .375rem solid var(--error); }
.panel { border-inline-start: .375rem solid var(--accent); }
summary { min-height: 2.75rem; margin-inline-start: 1.25rem; padding: .5rem 0; font-weight: 600; list-style-position: outside; cursor: pointer; }
details:not([open]) { padding: .25rem 1rem; }
form + details { margin-top: 1.5rem; }
.links > li:has(h3) { padding: 1rem 0; border-top: 1px solid var(--line); }
.links > li > :is(h3, p) { margin: 0 0 .25rem; }
.links > li > :is(details, .actions) { margin: .5rem 0 0; }
.links > li > details { padding: 0; background: none; color: var(--soft); }
.links > li > details > summary { font-weight: 400; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
blockquote { margin: 0 0 1rem; padding: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); white-space: pre-line; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.slots th, .slots td { padding: 0; text-align: center; vertical-align: middle; }
.slots th { padding: .25rem .125rem; font-size: .875rem; font-weight: 600; overflow-wrap: normal; }
.slots .quiet { font-weight: 400; }
.slots tbody th { text-align: start; }
.slots label { display: flex; align-items: center; justify-content: center; min-height: 2.75rem; }
.wide { overflow-x: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 30rem) {
  .brand { flex-basis: 100%; }
  .exit { margin-inline-start: auto; }
  :is(div, p).actions > :is(form, .button, button), div.actions > form > button { width: 100%; }
}
@media (min-width: 40rem) {
  dl { display: grid; grid-template-columns: fit-content(14rem) 1fr; gap: .25rem 1.5rem; }
  dd { margin: 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  .top, footer, .skip, button, .actions { display: none; }
  body { background: #fff; color: #000; font-size: 12pt; }
  main { max-width: none; }
  .panel, .summary, details { background: none; border: 1px solid #000; }
}
`;
