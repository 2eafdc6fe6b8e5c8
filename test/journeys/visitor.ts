import { type PageReader, readPage } from '../web/support/html.ts';
import { type Fields, urlEncoded } from '../web/support/visitor.ts';

export type Visit = {
  readonly status: number;
  /** Where the visitor ended up, after redirects. */
  readonly url: string;
  readonly html: string;
  readonly page: PageReader;
  readonly headers: Headers;
};

/** Somebody with a browser of their own: keeps cookies, follows redirects, posts forms as they stand on the page. */
export type Visitor = {
  readonly get: (url: string) => Promise<Visit>;
  readonly post: (url: string, fields?: Fields) => Promise<Visit>;
  /** Opens a page, changes some fields of its form and posts it to where the form says. */
  readonly fill: (url: string, changes: Fields, action?: string) => Promise<Visit>;
};

const mostRedirects = 5;

/** How a request gets to its address; `fetch`, unless the address is known to one machine only. */
export type Send = (url: URL, init: RequestInit) => Promise<Response>;

export const createVisitor = (baseUrl: string, send: Send = fetch): Visitor => {
  let cookie = '';
  const request = async (url: string, init: RequestInit): Promise<Visit> => {
    let response = await send(new URL(url, baseUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    let at = new URL(url, baseUrl);
    for (let left = mostRedirects; response.status === 303 && left > 0; left -= 1) {
      keepCookie(response);
      at = new URL(response.headers.get('location') ?? '', at);
      response = await send(at, { redirect: 'manual', headers: { cookie } });
    }
    keepCookie(response);
    const html = await response.text();
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const page = readPage(isPage ? html : '<!doctype html><html><title></title></html>');
    return { status: response.status, url: at.toString(), html, page, headers: response.headers };
  };
  const keepCookie = (response: Response) => {
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
  };
  const get = (url: string) => request(url, {});
  const post = (url: string, fields: Fields = {}) =>
    request(url, {
      method: 'POST',
      body: urlEncoded(fields),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(baseUrl).origin,
        'sec-fetch-site': 'same-origin',
      },
    });
  const fill = async (url: string, changes: Fields, action = '') => {
    const opened = await get(url);
    const forms = opened.page.all('form').filter((one) => one.attributes.get('method') === 'post');
    const form =
      forms.find((one) => action !== '' && one.attributes.get('action')?.endsWith(action)) ??
      forms.find((one) => (one.attributes.get('action') ?? '') === '') ??
      forms[0];
    if (form === undefined)
      throw new Error(
        `no form ${action} on ${new URL(opened.url).pathname.split('/').slice(0, 3).join('/')} (${opened.status}: ${opened.page.title})`,
      );
    const target = new URL(form.attributes.get('action') || opened.url, opened.url).toString();
    return post(target, { ...opened.page.fields(form.attributes.get('action') ?? ''), ...changes });
  };
  return { get, post, fill };
};
