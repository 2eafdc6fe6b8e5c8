import { areas, type Finding, states } from './finding.ts';

export type Heading = { readonly stage: string; readonly region: string };

const marks = { ok: 'ok     ', note: 'note   ', warning: 'WARNING', failed: 'FAILED ' } as const;

const todoOf = (finding: Finding): string => (finding.state === 'ok' ? '' : finding.todo);

/** Findings that say the same are told once, with all their checks. */
const told = (findings: readonly Finding[]): string[] =>
  [...Map.groupBy(findings, (one) => [one.state, one.found, todoOf(one)].join('\n')).values()].flatMap(
    (alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const checks = [...new Set(alike.map(({ check }) => check))].join(', ');
      const line = `  ${marks[first.state]} ${checks}: ${first.found}`;
      const todo = todoOf(first);
      return todo === '' ? [line] : [line, `          → ${todo}`];
    },
  );

/** `failed` means that people do not get what they should, or will not. */
export const anythingFailed = (findings: readonly Finding[]): boolean =>
  findings.some(({ state }) => state === 'failed');

const counts = (findings: readonly Finding[]): string =>
  states
    .toReversed()
    .map((state) => `${findings.filter((one) => one.state === state).length} ${state}`)
    .join(', ');

/** For people: by area, each finding with what to do below it. */
export const report = (findings: readonly Finding[], { stage, region }: Heading): string => {
  const parts = areas.flatMap((area) => {
    const lines = told(findings.filter((one) => one.area === area));
    return lines.length === 0 ? [] : [[area, ...lines].join('\n')];
  });
  return [`Krets, stage ${stage}, ${region}`, ...parts, counts(findings), '']
    .join('\n\n')
    .replace(/\n+$/, '\n');
};

/** For machines: the same, and nothing else on standard output. */
export const reportJson = (findings: readonly Finding[], heading: Heading): string =>
  `${JSON.stringify({ ...heading, failed: anythingFailed(findings), findings }, undefined, 2)}\n`;
