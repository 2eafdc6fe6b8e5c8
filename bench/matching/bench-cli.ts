import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { hasPython } from '../peers/python-solver.ts';
import { contest } from './contest.ts';
import { type Instance, instancesFor } from './instances.ts';
import { largeLine, runLarge } from './large.ts';
import type { Row } from './row.ts';
import { standingLines, standingOf } from './standing.ts';
import { tableOf } from './table.ts';
import { readWish, USAGE, type Wish } from './wish.ts';

const peopleIn = ({ file }: Instance): number => {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const people = typeof content === 'object' && content !== null && 'people' in content ? content.people : [];
  return Array.isArray(people) ? people.length : 0;
};

const compare = async (wish: Wish): Promise<readonly Row[]> => {
  const { instances, scratch } = instancesFor(wish);
  const rows: Row[] = [];
  try {
    for (const instance of instances) {
      const found = await contest(instance, wish, peopleIn(instance));
      console.log(tableOf(found, rows.length === 0));
      rows.push(...found);
    }
  } finally {
    if (scratch !== undefined) rmSync(scratch, { recursive: true });
  }
  return rows;
};

const machine = () => ({ node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? '' });

const main = async (args: readonly string[]): Promise<void> => {
  const asked = readWish(args);
  const hasPeers = asked.python !== undefined && asked.peers && (await hasPython(asked.python));
  if (asked.python !== undefined && !hasPeers) console.error(`${asked.python}: without highspy and ortools`);
  const wish: Wish = { ...asked, python: hasPeers ? asked.python : undefined };
  const large = [];
  for (const people of wish.large) {
    const one = await runLarge(people);
    console.log(largeLine(one));
    large.push(one);
  }
  const rows = wish.large.length > 0 ? [] : await compare(wish);
  const standing = standingOf(rows);
  if (rows.length > 0) for (const line of standingLines(standing)) console.log(line);
  if (wish.json !== undefined)
    writeFileSync(
      wish.json,
      `${JSON.stringify({ machine: machine(), wish, standing, rows, large }, null, 1)}\n`,
    );
};

if (process.argv.includes('--help')) console.log(USAGE);
else await main(process.argv.slice(2));
