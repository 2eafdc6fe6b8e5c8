import { expect, it } from 'vitest';
import { builtStylesheet } from '../../infra/stylesheet.ts';
import { rendered, samples } from './rendering.ts';

const colours = /#[0-9a-f]{3,6}\b/g;

it('mails have no colour that the pages have not', async () => {
  const [confirm] = samples.confirm;
  const inMail = new Set(rendered(confirm!).html.match(colours));
  const onPages = new Set((await builtStylesheet()()).match(colours));
  expect(inMail.size).toBeGreaterThan(8);
  expect([...inMail].filter((colour) => !onPages.has(colour))).toEqual([]);
});
