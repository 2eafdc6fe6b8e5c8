/**
 * What may happen to one call to the outside. `error` and `throttle`: nothing was done, and the caller is
 * told so. `lost`: it was done, but the answer never came. `conflict`: another transaction was at the same
 * rows also after the last try; nothing was done. `crash…`: the process dies, so every later call of it fails.
 */
export const faultKinds = ['error', 'throttle', 'lost', 'conflict', 'crashBefore', 'crashAfter'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `at` counts calls from 1, since the faults were last armed. */
export type Fault = { readonly at: number; readonly kind: FaultKind };

/** Each carries something personal, as errors of a real client may: it must never come out anywhere. */
const secretInErrors = 'leaked.from.an.error@example.org';

const failure = (name: string): Error => Object.assign(new Error(`${name}: ${secretInErrors}`), { name });
const died = (): Error => failure('ProcessDied');

export { secretInErrors };

type Call<Answer> = {
  readonly name: string;
  readonly real: () => Promise<Answer>;
  /** What the caller gets for a conflict; left out where there is no such thing, which is then an error. */
  readonly conflict?: () => Answer;
};

export type Faults = {
  /** Takes a call to the outside through whatever is planned for it. */
  readonly through: <Answer>(call: Call<Answer>) => Promise<Answer>;
  /** Plans the next faults, counts anew, and starts a process that has died again. */
  readonly arm: (plan?: readonly Fault[]) => void;
  /** The process is started again; what is planned and counted stays. */
  readonly restart: () => void;
  /** Names of the calls since the faults were armed, in order. */
  readonly calls: () => readonly string[];
  /** Faults that have really happened since then. */
  readonly happened: () => readonly Fault[];
};

/** The one place where everything that can go wrong outside goes wrong. */
export const createFaults = (): Faults => {
  let plan: readonly Fault[] = [];
  let calls: string[] = [];
  let happened: Fault[] = [];
  let dead = false;

  const fail = async <Answer>({ real, conflict }: Call<Answer>, kind: FaultKind): Promise<Answer> => {
    if (kind === 'conflict' && conflict !== undefined) return conflict();
    dead = dead || kind.startsWith('crash');
    if (kind === 'lost' || kind === 'crashAfter') await real();
    if (dead) throw died();
    throw failure(kind === 'throttle' ? 'ThrottlingException' : 'TimeoutError');
  };

  return {
    arm: (next = []) => {
      [plan, calls, happened, dead] = [next, [], [], false];
    },
    restart: () => {
      dead = false;
    },
    calls: () => calls,
    happened: () => happened,
    through: async (call) => {
      if (dead) throw died();
      calls.push(call.name);
      const planned = plan.find(({ at }) => at === calls.length);
      if (planned === undefined) return call.real();
      happened.push(planned);
      return fail(call, planned.kind);
    },
  };
};
