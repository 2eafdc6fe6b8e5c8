/** Files that are mutated together, and the tests that have to find every mutant of them: few and quick ones. */
export type MutationPart = { readonly mutate: readonly string[]; readonly tests: readonly string[] };

/** `atLeast`: how many of the mutants have to be found, per cent. */
export type MutationSet = { readonly parts: readonly MutationPart[]; readonly atLeast: number };

const guards: MutationSet = {
  atLeast: 100,
  parts: [
    {
      // Whom somebody will not meet.
      mutate: [
        'shared/domain/guard.ts',
        'shared/use-cases/keeps-away.ts',
        'shared/use-cases/contact-hash.ts',
      ],
      tests: ['test/guards/keep-away.test.ts'],
    },
    { mutate: ['shared/domain/token.ts'], tests: ['test/guards/tokens.test.ts'] },
    { mutate: ['shared/domain/own-path.ts'], tests: ['test/use-cases/admin/own-path.test.ts'] },
    { mutate: ['shared/runtime/hashes.ts'], tests: ['test/runtime/hashes.test.ts'] },
    {
      // Links, addresses to answer to, and whose group it is.
      mutate: [
        'shared/use-cases/open-link.ts',
        'shared/use-cases/ask-link.ts',
        'shared/use-cases/own-group.ts',
        'shared/use-cases/reply-question.ts',
      ],
      tests: ['test/guards/access.test.ts'],
    },
    { mutate: ['shared/use-cases/sign-in.ts'], tests: ['test/use-cases/admin/sign-in.test.ts'] },
    {
      mutate: [
        'shared/domain/confirmation.ts',
        'shared/use-cases/shown-texts.ts',
        'shared/use-cases/place-link.ts',
      ],
      tests: ['test/guards/consent.test.ts'],
    },
    { mutate: ['shared/use-cases/mail-caps.ts'], tests: ['test/guards/caps.test.ts'] },
    {
      mutate: ['shared/store/journal.ts', 'shared/use-cases/sweep-ended.ts'],
      tests: ['test/guards/erasure.test.ts'],
    },
  ],
};

/** Who sends a mail, and when it is tried again. */
const claim: MutationSet = {
  atLeast: 100,
  parts: [{ mutate: ['shared/use-cases/outbox-step.ts'], tests: ['test/guards/outbox-step.test.ts'] }],
};

const store: MutationSet = {
  atLeast: 90,
  parts: [
    {
      mutate: [
        'shared/store/conditions.ts',
        'shared/store/changes.ts',
        'shared/store/memory-rows.ts',
        'shared/store/items.ts',
      ],
      tests: ['test/store/contract-memory.test.ts'],
    },
    {
      mutate: [
        'shared/store/transact.ts',
        'shared/store/cancellation.ts',
        'shared/store/transaction.ts',
        'shared/store/expressions.ts',
      ],
      tests: ['test/store/dynamo-faults.test.ts', 'test/store/dynamo-calls.test.ts'],
    },
  ],
};

export const mutationSets = { guards, claim, store } as const satisfies Readonly<Record<string, MutationSet>>;
