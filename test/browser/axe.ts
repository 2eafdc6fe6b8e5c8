import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const file = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);

/** WCAG 2.2, levels A and AA; the size of targets is a rule that has to be asked for. */
const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
};

const foundSchema = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
  ),
  passes: z.array(z.object({ id: z.string() })),
});

export type Audit = {
  /** One line for each element that breaks a rule. */
  readonly broken: readonly string[];
  /** Rules that the page had something to hold against, and kept. */
  readonly kept: readonly string[];
};

/** Lets axe look at the page as it is now. */
export const audit = async (page: Page): Promise<Audit> => {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(await readFile(file, 'utf8'));
  const found = foundSchema.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`));
  return {
    broken: found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} – ${failureSummary}`),
    ),
    kept: found.passes.map(({ id }) => id),
  };
};
