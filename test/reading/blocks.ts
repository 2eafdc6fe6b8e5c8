import type { Element } from '../web/support/html.ts';

/** What stands inside a sentence; every other element begins and ends one. */
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'em', 'span', 'strong', 'time']);
/** Choices and pictures are no text of ours that anybody reads on from. */
const silent = new Set(['head', 'script', 'select', 'style', 'svg', 'textarea']);

const blockEnd = '\n';

const flat = (element: Element): string => {
  if (silent.has(element.tag)) return blockEnd;
  const inside = element.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ') : flat(child)))
    .join('');
  return inline.has(element.tag) ? inside : `${blockEnd}${inside}${blockEnd}`;
};

/** The text below an element as its readers see it: one entry for each paragraph, heading, label or row. */
export const blocksOf = (element: Element): readonly string[] =>
  flat(element)
    .split(blockEnd)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
