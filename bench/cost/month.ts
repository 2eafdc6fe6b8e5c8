import { type Basis, idleRun } from './counted.ts';
import { type Counts, plus } from './kinds.ts';
import type { Story } from './story.ts';
import { functionFacts, standingCounts, type Template } from './template.ts';

type Stacks = { readonly data: Template; readonly service: Template };
type Stored = {
  readonly daysPerMonth: number;
  readonly rowsGb: number;
  readonly assetsGb: number;
};

/** Every schedule's runs with nobody there; `schedulerCalls` are one each. */
export const scheduledCounts = (
  story: Story,
  basis: Basis,
  { service, daysPerMonth }: { readonly service: Template; readonly daysPerMonth: number },
): Readonly<Record<string, Counts>> =>
  Object.fromEntries(
    Object.entries(functionFacts(service)).flatMap(([name, { runsPerDay }]) =>
      runsPerDay === 0
        ? []
        : [
            [
              name,
              plus({}, { ...idleRun(story, name, basis), schedulerCalls: 1 }, runsPerDay * daysPerMonth),
            ],
          ],
    ),
  );

/** A month in which nobody comes: what stands there, what is stored, and what runs by the clock. */
export const idleMonth = (
  story: Story,
  basis: Basis,
  { stacks, stored }: { stacks: Stacks; stored: Stored },
) => {
  const { service, data } = stacks;
  const { daysPerMonth, rowsGb, assetsGb } = stored;
  const scheduled = scheduledCounts(story, basis, { service, daysPerMonth });
  const running = Object.values(scheduled).reduce<Counts>((sum, counts) => plus(sum, counts), {});
  const standing = plus(standingCounts([data, service]), {
    tableGbMonths: rowsGb,
    backupGbMonths: rowsGb,
    assetGbMonths: assetsGb,
    logGbMonths: running.logGb ?? 0,
  });
  return { scheduled, standing, all: plus(standing, running) };
};
