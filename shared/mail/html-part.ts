import { directionOf } from '../i18n/direction.ts';
import type { Foot } from './foot.ts';
import { type Html, html, joined, raw } from './html.ts';
import type { Page, ShownBlock } from './page.ts';

/**
 * Inside the message, because a resource from outside would tell a server who reads it and when. Sides are
 * named by the direction of the language and not by logical properties, which not every mail program knows.
 * The colours are those of the pages, so that whoever presses comes to where it looks alike.
 */
const styleFor = (start: 'left' | 'right'): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:24px 16px;background:#fff;color:#292c30;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif}
main,footer{max-width:560px;margin:0 auto}
p{margin:0 0 16px}
dl{margin:0 0 16px;padding:12px 16px;border-${start}:4px solid #2a7cc5}
dt{font-size:15px;color:#5b5d60}
dd{margin:0 0 8px;overflow-wrap:anywhere}
a{color:#005db1;overflow-wrap:anywhere}
.button{display:inline-block;padding:12px 20px;border-radius:6px;background:#0062ba;color:#fff;text-decoration:none;font-weight:600}
.phrase{font-size:20px;font-weight:600;padding:12px 16px;border:1px solid #2a7cc5;border-radius:6px}
.small,footer{font-size:15px;color:#5b5d60}
footer{margin-top:32px;padding-top:16px;border-top:1px solid #bbbcbd}
ul{margin:0 0 16px;padding-${start}:20px}
.preview{display:none;max-height:0;overflow:hidden}
@media (prefers-color-scheme:dark){
body{background:#17181a;color:#ececec}
dt,.small,footer{color:#a7a8a9}
a{color:#8eaacb}
.button{background:#4c91cf;color:#000}
footer{border-color:#4e5052}
}`;

/**
 * Inboxes show the preview and go on with whatever comes next; invisible characters fill the rest of
 * the line, so that nothing of the message stands beside the subject.
 */
const padding = '\u034f\u200c\u00a0'.repeat(80);

const block = (shown: ShownBlock): Html => {
  switch (shown.type) {
    case 'paragraph':
      return html`<p>${shown.text}</p>`;
    case 'small':
      return html`<p class="small">${shown.text}</p>`;
    case 'button':
      return html`<p><a class="button" href="${shown.url}">${shown.label}</a></p>`;
    case 'facts':
      return html`<dl>${joined(shown.rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>`;
    case 'phrase':
      return html`<p class="phrase">${shown.text}</p>`;
    case 'address':
      return html`<p><a href="${shown.url}"><bdi dir="ltr">${shown.url}</bdi></a></p>`;
  }
};

const helpOf = ({ title, lines }: NonNullable<Foot['help']>): Html => {
  const items = lines.map(
    ({ name, phone, about }) =>
      html`<li><a href="tel:${phone.replaceAll(' ', '')}"><bdi dir="ltr">${phone}</bdi></a> ${name}. ${about}</li>`,
  );
  return html`<p>${title}:</p><ul>${joined(items)}</ul>`;
};

const footOf = ({ help, greeting, contact, stop, reason }: Foot): Html =>
  joined([
    ...(help ? [helpOf(help)] : []),
    html`<p>${greeting}${joined(contact.map((way) => html`<br><bdi dir="ltr">${way}</bdi>`))}</p>`,
    ...(stop ? [html`<p><a href="${stop.url}">${stop.label}</a></p>`] : []),
    ...(reason ? [html`<p>${reason}</p>`] : []),
  ]);

/** The HTML part: one column, no tables, no images, nothing loaded from anywhere, nothing that counts opens. */
export const htmlPart = ({ locale, subject, preview, greeting, body, foot }: Page): string => {
  const direction = directionOf(locale);
  const style = styleFor(direction === 'rtl' ? 'right' : 'left');
  return html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${raw(style)}</style>
</head>
<body>
<div class="preview" style="display:none">${preview}${padding}</div>
<div lang="${locale}" dir="${direction}">
<main>
<p>${greeting}</p>
${joined(body.map(block), '\n')}
</main>
<footer>
${footOf(foot)}
</footer>
</div>
</body>
</html>
`.markup;
};
