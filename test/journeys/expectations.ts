/** What the journey holds to be true as it goes along; nothing stops at the first thing that is not. */
export type Expectations = {
  readonly expect: (fine: boolean, what: string) => void;
  readonly failures: readonly string[];
  readonly checked: () => number;
};

export const createExpectations = (say: (line: string) => void): Expectations => {
  const failures: string[] = [];
  let count = 0;
  return {
    failures,
    checked: () => count,
    expect: (fine, what) => {
      count += 1;
      if (fine) return;
      failures.push(what);
      say(`  NOT SO: ${what}`);
    },
  };
};
