/** Markup that is safe to send: made by `html` only, which escapes everything it is given as text. */
export type Html = { readonly markup: string };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Template tag: values that are text are escaped, also for use inside quoted attributes; `Html` stays as it is. */
export const html = (fixed: TemplateStringsArray, ...values: readonly (string | Html)[]): Html => ({
  markup: fixed.reduce((before, part, index) => {
    const value = values[index - 1] ?? '';
    return `${before}${typeof value === 'string' ? escaped(value) : value.markup}${part}`;
  }),
});

/** Pieces one after the other. */
export const joined = (pieces: readonly Html[], between = ''): Html => ({
  markup: pieces.map(({ markup }) => markup).join(between),
});

/** Our own constant markup. Never for anything that comes from data. */
export const raw = (markup: string): Html => ({ markup });
