import { groupLife, participantLife } from './lifecycle.ts';

type Life = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

const steps = (life: Life) =>
  Object.entries(life).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => ({ from, event, to: to ?? '' })),
  );

const diagram = (life: Life): string => {
  const together = Map.groupBy(steps(life), ({ from, to }) => `${from} --> ${to}`);
  const arrows = [...together].map(
    ([arrow, events]) => `    ${arrow}: ${events.map(({ event }) => event).join(', ')}`,
  );
  return ['```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n');
};

const rows = (life: Life): string => {
  const lines = Object.entries(life).map(([from, events]) => {
    const cells = Object.entries(events).map(([event, to]) => `${event} → **${to}**`);
    return `| \`${from}\` | ${cells.join(', ') || 'the end: only an anonymous tombstone is left'} |`;
  });
  return ['| in state | may |', '|---|---|', ...lines].join('\n');
};

const section = (title: string, life: Life) => `## ${title}\n\n${diagram(life)}\n\n${rows(life)}\n`;

/** `docs/lifecycle.md`, made from the transition tables; a test compares the file with it. */
export const lifecycleDocument = (): string =>
  [
    '# The two lives\n',
    'Generated from `shared/domain/lifecycle.ts` by `npm run docs:lifecycle`; do not edit. What is not here is not',
    'allowed: the state before a step is a condition of its write in the table, so a step that somebody else made',
    'meanwhile is never made twice.\n',
    section('A participant', participantLife),
    '`talk` is only passed where the organisation (or the person) wants a talk first. `proposed` looks like waiting to',
    'the person: a seat is reserved while a coordinator is asked. From every living state a person can withdraw.\n',
    section('A group', groupLife),
  ].join('\n');
