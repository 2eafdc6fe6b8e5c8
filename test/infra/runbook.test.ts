import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('every alarm has its heading in the runbook, and every heading its alarm', () => {
  const named = [...read('infra/constructs/alarms.ts').matchAll(/runbook: '([^']+)'/g)].map(
    ([, name]) => name,
  );
  const headings = [...read('docs/runbook.md').matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].sort()).toEqual([...headings].sort());
});
