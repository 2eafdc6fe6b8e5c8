/** One element as our pages write it: well-formed, lower-case tags, quoted attributes. */
export type Element = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

const empty = new Set(['meta', 'link', 'input', 'br']);
const tagPattern = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-zA-Z-]*(?:="[^"<]*")?)*)\s*\/?>/;
const attributePattern = /([a-z][a-zA-Z-]*)(?:="([^"]*)")?/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(attributePattern)].map(([, name = '', value = '']) => [name, unescaped(value)]));

type Open = { tag: string; attributes: ReadonlyMap<string, string>; children: (Element | string)[] };

/** Reads a page strictly: whatever is not exactly our way of writing HTML throws, so nothing can hide in it. */
export const readHtml = (html: string): Element => {
  const root: Open = { tag: 'root', attributes: new Map(), children: [] };
  const path = [root];
  let rest = html.replace(/^<!doctype html>/, '');
  while (rest !== '') {
    const here = path.at(-1)!;
    if (!rest.startsWith('<')) {
      const [text = ''] = /^[^<]+/.exec(rest) ?? [];
      if (text.includes('>')) throw new Error(`a bare > in: ${text}`);
      here.children.push(unescaped(text));
      rest = rest.slice(text.length);
      continue;
    }
    const [whole, end, tag = '', attributes = ''] = tagPattern.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`not our HTML: ${rest.slice(0, 60)}`);
    rest = rest.slice(whole.length);
    if (end === '/') {
      if (path.pop()?.tag !== tag || path.length === 0) throw new Error(`</${tag}> closes something else`);
      continue;
    }
    const element = { tag, attributes: attributesOf(attributes), children: [] };
    here.children.push(element);
    if (!empty.has(tag)) path.push(element);
  }
  if (path.length !== 1) throw new Error(`<${path.at(-1)?.tag}> is never closed`);
  return root;
};

export const elementsOf = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
];

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The tags and attribute names of a page without any text or value: what no input may ever change. */
export const skeletonOf = (element: Element): string =>
  `${element.tag}[${[...element.attributes.keys()]}](${element.children
    .map((child) => (typeof child === 'string' ? '' : skeletonOf(child)))
    .join('')})`;

export type PageReader = {
  readonly text: string;
  readonly title: string;
  readonly all: (tag: string) => readonly Element[];
  readonly byId: (id: string) => Element | undefined;
  /** What a form on the page would post as it stands; `action` picks one of several by the end of its action. */
  readonly fields: (action?: string) => Record<string, string | string[]>;
  /** Addresses that a person can go to or post to. */
  readonly links: readonly string[];
  readonly skeleton: string;
};

const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

const postedBy = (element: Element): readonly (readonly [string, string])[] => {
  const name = attribute(element, 'name');
  if (name === '') return [];
  if (element.tag === 'textarea') return [[name, textOf(element)]];
  if (element.tag === 'select') {
    const options = element.children.filter((child) => typeof child !== 'string');
    const chosen = options.find((option) => option.attributes.has('selected')) ?? options[0];
    return [[name, chosen ? attribute(chosen, 'value') : '']];
  }
  if (element.tag !== 'input') return [];
  const boxed = ['checkbox', 'radio'].includes(attribute(element, 'type'));
  return boxed && !element.attributes.has('checked') ? [] : [[name, attribute(element, 'value')]];
};

const several = new Set(['slots', 'languages', 'mode', 'areas']);

const fieldsOf = (form: Element): Record<string, string | string[]> => {
  const byName = Map.groupBy(elementsOf(form).flatMap(postedBy), ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, entries]) => {
      const values = entries.map(([, value]) => value);
      return [name, several.has(name) ? values : values[0]!];
    }),
  );
};

export const readPage = (html: string): PageReader => {
  const root = readHtml(html);
  const elements = elementsOf(root);
  const all = (tag: string) => elements.filter((element) => element.tag === tag);
  return {
    text: textOf(root),
    title: textOf(all('title')[0]!),
    all,
    byId: (id) => elements.find((element) => attribute(element, 'id') === id),
    fields: (action = '') =>
      fieldsOf(all('form').find((form) => attribute(form, 'action').endsWith(action)) ?? all('form')[0]!),
    links: [...all('a').map((a) => attribute(a, 'href')), ...all('form').map((f) => attribute(f, 'action'))],
    skeleton: skeletonOf(root),
  };
};
