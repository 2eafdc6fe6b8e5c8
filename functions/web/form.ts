import type { Handler, MiddlewareHandler } from 'hono';
import type { FormValues } from '../../shared/domain/forms/form-values.ts';
import type { WebEnv } from './web-deps.ts';

/** Why a posted body was not read, as an HTTP status. */
export type Unreadable = 400 | 413 | 415;
type Read =
  | { readonly ok: true; readonly values: FormValues }
  | { readonly ok: false; readonly status: Unreadable };
type Fields = readonly (readonly [name: string, value: string])[];

const mostBytes = 16 * 1024;
const mostFields = 300;
/** Fields that take several values; any other field may come once. */
const listFields: ReadonlySet<string> = new Set(['slots', 'languages', 'mode', 'areas']);

const fieldName = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const isFieldName = (name: string): boolean => fieldName.test(name) && !(name in Object.prototype);

const isForm = (contentType: string): boolean => {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const plain = parameters.every((parameter) => parameter === '' || /^charset="?utf-8"?$/.test(parameter));
  return type === 'application/x-www-form-urlencoded' && plain;
};

/** The body, read no further than the limit; undefined when it is longer. */
const readBytes = async (request: Request): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Throws a `URIError` on broken escapes and on bytes that are no UTF-8, where `URLSearchParams` would guess. */
const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

const fieldsOf = (body: string): Fields =>
  body
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decoded(name), decoded(value.join('='))];
    });

/** Values by name; undefined when a name could not be ours, or a single field comes twice. */
const collected = (fields: Fields): FormValues | undefined => {
  const byName = Map.groupBy(fields, ([name]) => name);
  const fits = [...byName].every(
    ([name, entries]) => isFieldName(name) && (listFields.has(name) || entries.length === 1),
  );
  if (!fits) return undefined;
  return Object.fromEntries(
    [...byName].map(([name, entries]) => {
      const values = entries.map(([, value]) => value);
      return [name, listFields.has(name) ? values : (values[0] ?? '')];
    }),
  );
};

const parsed = (bytes: Uint8Array): Read => {
  try {
    const fields = fieldsOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const values = fields.length > mostFields ? undefined : collected(fields);
    return values === undefined ? { ok: false, status: 400 } : { ok: true, values };
  } catch {
    return { ok: false, status: 400 };
  }
};

/** Reads a posted form: URL-encoded UTF-8 of at most 16 KB, nothing else. */
export const readForm = async (request: Request): Promise<Read> => {
  if (!isForm(request.headers.get('content-type') ?? '')) return { ok: false, status: 415 };
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return { ok: false, status: 413 };
  const bytes = await readBytes(request);
  return bytes === undefined ? { ok: false, status: 413 } : parsed(bytes);
};

/** Mail providers post `List-Unsubscribe=One-Click` there, in either form encoding; the address says it all. */
const oneClick = /^\/[a-z]{2}\/unsubscribe\//;

/** Puts the fields of a post where handlers find them, or answers for them. */
export const postedForm =
  (refuse: (status: Unreadable) => Handler<WebEnv>): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (c.req.method !== 'POST' || oneClick.test(c.req.path)) return next();
    const form = await readForm(c.req.raw);
    if (!form.ok) return refuse(form.status)(c, next);
    c.set('form', form.values);
    return next();
  };
