import assumptionsFile from './assumptions.json' with { type: 'json' };
import { type Bill, bill, readPriceList } from './bill.ts';
import { coldSeconds } from './cold-seconds.ts';
import { type Basis, perParticipant } from './counted.ts';
import { type Counts, plus, scaled } from './kinds.ts';
import { idleMonth } from './month.ts';
import prices from './prices.json' with { type: 'json' };
import { playStory } from './story.ts';
import { synthesised } from './synthesised.ts';
import { functionFacts } from './template.ts';

const list = readPriceList(prices);
const assumed = (name: keyof typeof assumptionsFile): number => assumptionsFile[name].value;
const assumptions = {
  waitingDays: assumed('waitingDays'),
  requestsPerVisit: assumed('requestsPerVisit'),
  matcherSecondsPerPersonDay: assumed('matcherSecondsPerPersonDay'),
  fullCpuMegabytes: assumed('fullCpuMegabytes'),
  processorFactor: assumed('processorFactor'),
  networkSecondsPerColdStart: assumed('networkSecondsPerColdStart'),
  kmsCallsPerColdStart: assumed('kmsCallsPerColdStart'),
  platformLogBytes: assumed('platformLogBytes'),
  accessLogBytes: assumed('accessLogBytes'),
  headerBytes: assumed('headerBytes'),
  bouncedShare: assumed('bouncedShare'),
};

const say = (line: string): void => console.log(line);
const usd = (sum: number): string => sum.toFixed(sum < 1 ? 4 : 2);

const show = (title: string, { lines, usd: before, usdAfterFree }: Bill): void => {
  say(`\n${title}`);
  console.table(
    lines.map(({ kind, count, usd: one, usdAfterFree: paid }) => ({
      kind,
      count: Number(count.toPrecision(4)),
      USD: usd(one),
      'after free tier': usd(paid),
    })),
  );
  say(`  together ${usd(before)} USD; with the account's free tier ${usd(usdAfterFree)} USD`);
};

const withoutMails = (counts: Counts): Counts => plus(counts, { mails: counts.mails ?? 0 }, -1);

const verdict = (what: string, cost: number, most: number): void =>
  say(`${what}: ${usd(cost)} USD, ${cost < most ? 'below' : 'NOT BELOW'} the ${usd(most)} USD aimed at.`);

const main = async (): Promise<void> => {
  const stacks = synthesised();
  const facts = functionFacts(stacks.service);
  const cold = await coldSeconds(5);
  const functions = Object.fromEntries(
    Object.entries(facts).map(([name, { megabytes }]) => [name, { megabytes, coldSeconds: cold[name] ?? 0 }]),
  );
  const basis: Basis = { assumptions, functions };
  const story = await playStory({ placeVisits: assumed('placeVisits') });
  const thousand = scaled(perParticipant(story, basis), 1000);
  const month = idleMonth(story, basis, {
    stacks,
    stored: {
      daysPerMonth: assumed('daysPerMonth'),
      rowsGb: assumed('rowsGb'),
      assetsGb: assumed('assetsGb'),
    },
  });
  say(`Prices: ${list.region} × ${list.reserve}, compiled ${list.compiled}. ${list.check}`);
  say('Assumptions (bench/cost/assumptions.json):');
  for (const [name, { value, why }] of Object.entries(assumptionsFile)) say(`  ${name} = ${value}: ${why}`);
  say('Functions: megabytes, and processor seconds of a cold start on this machine, Node included:');
  for (const [name, one] of Object.entries(functions))
    say(`  ${name}: ${one.megabytes} MB, ${one.coldSeconds.toFixed(2)} s`);
  show('1,000 participants, from sign-up to handover', bill(thousand, list));
  show('A month in which nobody comes', bill(month.all, list));
  for (const [name, counts] of Object.entries(month.scheduled))
    say(
      `  of it ${name}, ${Math.round(counts.schedulerCalls ?? 0)} runs: ${usd(bill(counts, list).usd)} USD`,
    );
  say('');
  verdict('1,000 participants without mails', bill(withoutMails(thousand), list).usd, 1);
  verdict('An idle month', bill(month.all, list).usd, 2);
  verdict('An idle month with the free tier', bill(month.all, list).usdAfterFree, 2);
};

await main();
