import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import { askForMatching, viewMatching } from '../../shared/use-cases/lead.ts';
import { whatIf } from '../../shared/use-cases/what-if.ts';
import { hireLead } from '../use-cases/admin/staff.ts';
import { coordinatorNamed, personNamed, preferences } from '../use-cases/support/entities.ts';
import { putCoordinator, putPeople } from '../use-cases/support/table.ts';
import { bergen, createTestDeps } from '../use-cases/support/test-deps.ts';
import type { Scene } from './scene.ts';
import type { Act, Trial } from './trial.ts';

const onVideo = { preferences: { ...preferences, inPerson: false, video: true } };
const anne = coordinatorNamed('Anne', { video: true });

/** Two areas near each other and one that is far from both, since each area costs calls of its own. */
const twoCatchments = {
  ...bergen,
  areas: bergen.areas.filter(({ id }) => ['arstad', 'austevoll', 'bergenhus'].includes(id)),
  travel: { ...bergen.travel, choices: [15, 30] },
};

/** Nine who wait for a group in town, and as many more as are named for one on video. */
const waiting = async (...names: readonly string[]) => {
  const kit = createTestDeps({ organisation: twoCatchments });
  await putCoordinator(kit, anne);
  await putPeople(
    kit,
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) => personNamed(name)),
  );
  await putPeople(
    kit,
    names.map((name) => personNamed(name, onVideo)),
  );
  return { kit, liv: await hireLead(kit, 'Liv', { areas: [], slots: [], capacity: 0 }) };
};

const matcherOf = ({ deps }: Trial) => createMatcherHandler({ deps, moves: 100, log: () => undefined });

/** Lambda and the state machine alike try once more, and then once more, each time in a new process. */
const mostTries = 3;

const patiently = async <Answer>({ faults }: Trial, work: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; tries < mostTries; tries += 1) {
    try {
      return await work();
    } catch {
      faults.restart();
    }
  }
  return work();
};

/** As the state machine does it: a plan, then one part after another. */
const byParts: Act = async (trial) => {
  const match = matcherOf(trial);
  const plan = await patiently(trial, () => match({ part: 'plan', from: 1 }));
  if (!('first' in plan)) throw new Error('no plan');
  for (const part of [...plan.first, ...plan.last]) await patiently(trial, () => match(part));
};

/** Long enough for a matching of which nothing was heard to count as dead, and for one that failed to have rested. */
const fifthOfAnHour = 0.2;

/** A lead presses, and looks again later for as long as nothing has come of it. */
const asking =
  (lead: Awaited<ReturnType<typeof hireLead>>): Act =>
  async (trial) => {
    const match = matcherOf(trial);
    const start = () =>
      trial.faults.through({
        name: 'start',
        real: async () => {
          await patiently(trial, match);
        },
      });
    for (;;) {
      const asked = await askForMatching(trial.deps, lead, start);
      if (!asked.ok || asked.value === 'started') return asked;
      const seen = await viewMatching(trial.deps, lead);
      if (!seen.ok || seen.value.state === 'done') return seen;
      trial.wait(fifthOfAnHour);
    }
  };

/** A matching, however it begins, and what a coordinator tries of one. */
export const matchingScenes: readonly Scene[] = [
  {
    name: 'matching',
    set: async () => {
      const { kit } = await waiting();
      return { kit, act: (trial) => matcherOf(trial)() };
    },
  },
  {
    name: 'matching by parts',
    set: async () => {
      const { kit } = await waiting('V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8');
      return { kit, act: byParts };
    },
  },
  {
    name: 'asking for a matching',
    set: async () => {
      const { kit, liv } = await waiting();
      return { kit, act: asking(liv) };
    },
  },
  {
    name: 'what if',
    writesOnly: `M#whatIf#${anne.id}`,
    set: async () => {
      const { kit } = await waiting();
      const { areas, slots, languages } = anne;
      const values = { areas, slots, languages, capacity: '9' };
      return { kit, act: ({ deps }) => whatIf(deps, anne, { id: anne.id, values }) };
    },
  },
];
