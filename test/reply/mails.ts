/** Mails as programs write them, around an answer; `sender` is the address our own mails come from. */
export const sender = 'krets@example.org';
const us = `LINK Bergen og omegn <${sender}>`;
const quoted = ['> Hei Alma,', '>', '> Det er plass til deg. Kan du være med her?', '> Ja eller nei.'].join(
  '\n',
);
const plain = quoted.replaceAll(/^> ?/gm, '');

const outlook = (words: readonly [string, string, string, string]): string =>
  [`${words[0]}: ${us}`, `${words[1]}: 23.11.2026 10:14`, `${words[2]}: Alma`, `${words[3]}: Spørsmål`].join(
    '\n',
  );

/** The text part of a reply, by program and language. */
export const textReplies = (answer: string): Readonly<Record<string, string>> => ({
  'Gmail nb': `${answer}\n\nDen man. 23. nov. 2026 kl. 10:14 skrev ${us}:\n\n${quoted}\n`,
  'Gmail nb, broken line': `${answer}\n\nDen man. 23. nov. 2026 kl. 10:14 skrev LINK Bergen og omegn <\n${sender}>:\n\n${quoted}\n`,
  'Gmail nn': `${answer}\n\nmån. 23. nov. 2026 kl. 10:14 skreiv ${us}:\n\n${quoted}\n`,
  'Gmail en': `${answer}\n\nOn Mon, Nov 23, 2026 at 10:14 AM ${us} wrote:\n\n${quoted}\n`,
  'Gmail es': `${answer}\n\nEl lun, 23 nov 2026 a las 10:14, ${us} escribió:\n\n${quoted}\n`,
  'Gmail ar': `${answer}\n\nفي الاثنين، 23 نوفمبر 2026 في 10:14 ص كتب LINK <\u202a${sender}\u202c\u200f>:\n\n${quoted}\n`,
  'Outlook nb': `${answer}\n\n${outlook(['Fra', 'Sendt', 'Til', 'Emne'])}\n\n${plain}\n`,
  'Outlook en': `${answer}\n\n${outlook(['From', 'Sent', 'To', 'Subject'])}\n\n${plain}\n`,
  'Outlook on a phone nb': `${answer}\n\nHent Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\n${outlook(['Fra', 'Sendt', 'Til', 'Emne'])}\n\n${plain}\n`,
  'Outlook on a phone en': `${answer}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n${outlook(['From', 'Sent', 'To', 'Subject'])}\n\n${plain}\n`,
  'Apple Mail nb': `${answer}\n\n> 23. nov. 2026 kl. 10:14 skrev ${us}:\n> \n${quoted}\n`,
  'Apple Mail en': `${answer}\n\n> On 23 Nov 2026, at 10:14, ${us} wrote:\n> \n${quoted}\n`,
  'iPhone nb': `${answer}\n\nSendt fra min iPhone\n\n> 23. nov. 2026 kl. 10:14 skrev ${us}:\n> \n${quoted}\n`,
  'iPhone en': `${answer}\n\nSent from my iPhone\n\n> On 23 Nov 2026, at 10:14, ${us} wrote:\n> \n${quoted}\n`,
  'no quote': answer,
});

/** HTML without any text part. */
export const htmlReplies = (answer: string): Readonly<Record<string, string>> => ({
  Gmail: `<div dir="ltr">${answer}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Den man. 23. nov. 2026 kl. 10:14 skrev LINK &lt;<a href="mailto:${sender}">${sender}</a>&gt;:<br></div><blockquote><p>Kan du? Ja eller nei.</p></blockquote></div>`,
  Outlook: `<html><head><style>p{color:red}</style></head><body><div>${answer}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Fra:</b> LINK &lt;${sender}&gt;<br><b>Sendt:</b> mandag</div><p>Kan du? Ja eller nei.</p></body></html>`,
  'Outlook on a desktop': `<body><p class="MsoNormal">${answer}<o:p></o:p></p><div style="border-top:solid"><p class="MsoNormal"><b>Fra:</b> LINK &lt;${sender}&gt;<br><b>Sendt:</b> mandag 23. november 2026 10:14</p></div><p>Kan du? Ja eller nei.</p></body>`,
  'Apple Mail': `<body>${answer}<br><blockquote type="cite"><div>23. nov. 2026 kl. 10:14 skrev LINK &lt;${sender}&gt;:</div><p>Kan du?</p></blockquote></body>`,
});

type Mail = { readonly headers?: readonly string[]; readonly type?: string; readonly body?: string };

/** A mail as bytes, as it comes over the wire. */
export const rawMail = ({
  headers = ['From: Alma <alma@example.com>'],
  type = 'text/plain; charset=utf-8',
  body = 'Ja',
}: Mail = {}): Uint8Array =>
  new TextEncoder().encode(
    [...headers, `Content-Type: ${type}`, '', body.replaceAll('\n', '\r\n')].join('\r\n'),
  );
