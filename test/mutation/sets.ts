/** Files that are mutated together, and the tests that have to find every mutant of them: few and quick ones. */
export type MutationPart = { readonly mutate: readonly string[]; readonly tests: readonly string[] };

/**
 * `atLeast`: how many of each file's mutants have to be found, per cent. `atOnce`: all mutants of a file in one process,
 * since a run of the tests for each would take a night.
 */
export type MutationSet = {
  readonly parts: readonly MutationPart[];
  readonly atLeast: number;
  readonly atOnce?: boolean;
};

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
    { mutate: ['shared/use-cases/own-people.ts'], tests: ['test/guards/own-people.test.ts'] },
    {
      mutate: ['shared/use-cases/sign-in.ts', 'shared/use-cases/fresh-link.ts'],
      tests: ['test/use-cases/admin/sign-in.test.ts'],
    },
    {
      mutate: ['shared/use-cases/calendar-address.ts', 'shared/use-cases/calendar-meetings.ts'],
      tests: ['test/use-cases/admin/calendar.test.ts'],
    },
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

/** Who sends a mail, when it is tried again, and what it may still say then. */
const claim: MutationSet = {
  atLeast: 100,
  parts: [
    { mutate: ['shared/use-cases/outbox-step.ts'], tests: ['test/guards/outbox-step.test.ts'] },
    { mutate: ['shared/use-cases/deliver.ts'], tests: ['test/guards/deliver.test.ts'] },
    { mutate: ['shared/use-cases/still-true.ts'], tests: ['test/mail/still-true.test.ts'] },
  ],
};

const store: MutationSet = {
  atLeast: 90,
  atOnce: true,
  parts: [
    {
      // Conditions, on both tables.
      mutate: ['shared/store/conditions.ts', 'shared/store/expressions.ts', 'shared/store/transaction.ts'],
      tests: ['test/store/same-writes.test.ts', 'test/store/transaction.test.ts'],
    },
    {
      mutate: ['shared/store/changes.ts', 'shared/store/memory-rows.ts'],
      tests: [
        'test/store/contract-memory.test.ts',
        'test/store/same-writes.test.ts',
        'test/store/unreadable-note.test.ts',
      ],
    },
    {
      mutate: ['shared/store/items.ts'],
      tests: [
        'test/store/contract-memory.test.ts',
        'test/store/items.test.ts',
        'test/store/two-versions.test.ts',
      ],
    },
    {
      mutate: ['shared/store/transact.ts', 'shared/store/cancellation.ts'],
      tests: [
        'test/store/cancellation.test.ts',
        'test/store/dynamo-faults.test.ts',
        'test/store/dynamo-calls.test.ts',
      ],
    },
  ],
};

const domainFiles = (...names: readonly string[]) => names.map((name) => `shared/domain/${name}.ts`);
const testsOf = (folder: string, ...names: readonly string[]) =>
  names.map((name) => `test/${folder}/${name}.test.ts`);

const formFiles = (...names: readonly string[]) => domainFiles(...names.map((name) => `forms/${name}`));

/** The rest of the domain: by tables of known answers, or by the life of a group or a person seen from outside. */
const domain: MutationSet = {
  atLeast: 90,
  atOnce: true,
  parts: [
    { mutate: domainFiles('deadlines'), tests: testsOf('domain', 'deadlines') },
    { mutate: domainFiles('looking'), tests: testsOf('domain', 'looking') },
    { mutate: domainFiles('group-step', 'participant-step', 'sign-up'), tests: testsOf('domain', 'steps') },
    { mutate: domainFiles('departure'), tests: testsOf('domain', 'departure') },
    { mutate: domainFiles('seating', 'proposal'), tests: testsOf('domain', 'seating') },
    { mutate: domainFiles('seats'), tests: testsOf('domain', 'seats') },
    { mutate: domainFiles('calls'), tests: testsOf('domain', 'calls') },
    { mutate: domainFiles('lifecycle'), tests: testsOf('domain', 'lifecycle') },
    { mutate: domainFiles('spread-asks'), tests: testsOf('domain', 'spread-asks') },
    // From the question to a coordinator to their yes.
    { mutate: domainFiles('ask', 'pass-on-asks'), tests: testsOf('domain', 'asking') },
    { mutate: domainFiles('take', 'exclude'), tests: testsOf('domain', 'taking') },
    {
      // Places that become free.
      mutate: domainFiles('tend', 'dissolve'),
      tests: [...testsOf('domain', 'tending'), ...testsOf('use-cases/group', 'too-small', 'seats')],
    },
    { mutate: domainFiles('show-looking'), tests: testsOf('domain', 'tending') },
    // What rows hold.
    {
      mutate: domainFiles('participant', 'group', 'coordinator', 'link', 'message', 'matching-run', 'change'),
      tests: [...testsOf('store', 'stored-shapes'), ...testsOf('domain', 'lifecycle', 'matching-run')],
    },
    {
      mutate: domainFiles('explained', 'widening'),
      tests: [...testsOf('domain', 'widening'), ...testsOf('store', 'stored-shapes')],
    },
    { mutate: domainFiles('follow-group'), tests: testsOf('domain', 'following-groups') },
    { mutate: domainFiles('follow-participant', 'notify'), tests: testsOf('domain', 'following-people') },
    { mutate: domainFiles('area-gone'), tests: testsOf('domain', 'area-gone') },
    { mutate: domainFiles('candidates'), tests: testsOf('domain', 'candidates') },
    { mutate: domainFiles('match-input'), tests: testsOf('domain', 'match-input') },
    { mutate: domainFiles('leads'), tests: testsOf('domain', 'leads') },
    { mutate: domainFiles('parallel'), tests: testsOf('domain', 'parallel') },
    { mutate: domainFiles('phrase', 'phrase-words'), tests: testsOf('domain', 'phrase') },
    { mutate: domainFiles('already-says'), tests: testsOf('domain', 'already-says') },
    { mutate: domainFiles('what-if'), tests: testsOf('domain', 'what-if') },
    { mutate: domainFiles('wait-reason', 'offered'), tests: testsOf('domain', 'wait-reason') },
    {
      mutate: domainFiles('small-counts', 'waiting-counts'),
      tests: testsOf('use-cases/admin', 'small-counts'),
    },
    { mutate: domainFiles('months', 'figures'), tests: testsOf('domain', 'months', 'figures') },
    { mutate: domainFiles('reply-address', 'said'), tests: testsOf('mail', 'reply-address') },
    { mutate: domainFiles('time', 'own-zone'), tests: testsOf('domain', 'time') },
    { mutate: domainFiles('lifecycle-document'), tests: testsOf('domain', 'lifecycle') },
    // What is typed.
    {
      mutate: domainFiles('contact', 'plain-text', 'unicode'),
      tests: testsOf('domain/forms', 'contact', 'sign-up'),
    },
    {
      mutate: [
        ...domainFiles('problem'),
        ...formFiles('fields', 'form-key', 'form-values', 'preferences', 'read', 'sign-up'),
      ],
      tests: testsOf('domain/forms', 'sign-up', 'small-forms', 'meeting'),
    },
    {
      mutate: formFiles('assisted', 'change', 'confirm', 'guard-list', 'themes'),
      tests: testsOf('domain/forms', 'second-page'),
    },
    { mutate: formFiles('address', 'recall'), tests: testsOf('domain/forms', 'small-forms') },
    {
      mutate: formFiles('availability', 'coordinator', 'reach', 'room'),
      tests: testsOf('use-cases/admin', 'forms'),
    },
    { mutate: formFiles('meeting'), tests: testsOf('domain/forms', 'meeting') },
    { mutate: domainFiles('crossed-audit'), tests: testsOf('domain', 'crossed-audit') },
    { mutate: domainFiles('crossed-counts'), tests: testsOf('domain', 'crossed-known', 'crossed-counts') },
    // A date, and the end.
    {
      mutate: domainFiles('meeting', 'room-bookings', 'handover'),
      tests: testsOf('domain', 'first-meeting'),
    },
  ],
};

const engineFiles = (...names: readonly string[]) => names.map((name) => `shared/matching/${name}.ts`);

/** The engine: rules, reading and explaining by known answers, the search by small pools whose answer is known. */
const matching: MutationSet = {
  atLeast: 85,
  atOnce: true,
  parts: [
    { mutate: engineFiles('canonical', 'eligibility'), tests: testsOf('matching', 'rules') },
    {
      mutate: engineFiles('wishes', 'bundles', 'viable', 'dominance', 'model', 'bound'),
      tests: testsOf('matching', 'rules', 'wishes', 'viable', 'dominance', 'bound', 'same-model'),
    },
    {
      mutate: engineFiles('prices', 'best-group'),
      tests: testsOf('matching', 'prices', 'best-group', 'same-model'),
    },
    { mutate: engineFiles('sharpen'), tests: testsOf('matching', 'same-model', 'bound', 'sharpen') },
    { mutate: engineFiles('verify'), tests: testsOf('matching', 'verify-exactly', 'verify') },
    {
      mutate: engineFiles('reading', 'parse', 'parse-result'),
      tests: testsOf('matching', 'parse-exactly', 'parse'),
    },
    { mutate: engineFiles('command-line'), tests: testsOf('matching', 'command-line') },
    { mutate: engineFiles('command'), tests: testsOf('matching', 'command') },
    { mutate: engineFiles('merge-results'), tests: testsOf('matching', 'merge-results') },
    { mutate: engineFiles('catchments', 'disjoint-sets'), tests: testsOf('matching', 'catchments') },
    { mutate: engineFiles('regions'), tests: testsOf('matching', 'regions') },
    { mutate: engineFiles('even-out'), tests: testsOf('matching', 'even-out') },
    {
      mutate: engineFiles(
        ...(['explain-crowds', 'explain-group', 'explain-left', 'explain-now', 'explain-waiting'] as const),
      ),
      tests: testsOf(
        'matching',
        ...([
          'explain-now',
          'explain-crowds',
          'explain-group',
          'explain-threshold',
          'explain-waiting',
        ] as const),
      ),
    },
    { mutate: engineFiles('reasons'), tests: testsOf('matching', 'reasons') },
    { mutate: engineFiles('policy'), tests: testsOf('matching', 'policy') },
    { mutate: engineFiles('pace', 'coolings'), tests: testsOf('matching', 'pace', 'pace-clock') },
    { mutate: engineFiles('linked-lists'), tests: testsOf('matching', 'linked-lists', 'same-moves') },
    { mutate: engineFiles('scoring'), tests: testsOf('matching', 'scoring') },
    // How the search goes: the same seed goes the same way, step by step.
    {
      mutate: engineFiles('cells', 'formation', 'state', 'start-state'),
      tests: testsOf('matching', 'same-moves', 'same-search', 'state'),
    },
    { mutate: engineFiles('greedy'), tests: testsOf('matching', 'greedy', 'same-moves') },
    {
      mutate: engineFiles('rank', 'refill', 'opening', 'ruin', 'paths', 'regroup'),
      tests: testsOf('matching', 'same-moves', 'same-search', 'opening'),
    },
    { mutate: engineFiles('moves'), tests: testsOf('matching', 'moves', 'same-moves') },
    { mutate: engineFiles('random'), tests: testsOf('matching', 'same-moves') },
    { mutate: engineFiles('coordination'), tests: testsOf('matching', 'coordination', 'same-trades') },
    {
      mutate: engineFiles('trades', 'cancel', 'appraise', 'successor', 'reform'),
      tests: testsOf('matching', 'same-trades', 'trades'),
    },
    { mutate: engineFiles('copy-state'), tests: testsOf('matching', 'same-search', 'state') },
    { mutate: engineFiles('polish'), tests: testsOf('matching', 'polish') },
    {
      mutate: engineFiles('solve'),
      tests: testsOf('matching', 'matching', 'same-search', 'solve', 'sharpen'),
    },
    { mutate: engineFiles('schedule'), tests: testsOf('matching', 'same-search') },
    { mutate: engineFiles('local-search'), tests: testsOf('matching', 'local-search', 'same-search') },
    { mutate: engineFiles('outcome'), tests: testsOf('matching', 'outcome') },
  ],
};

export const mutationSets = { guards, claim, store, domain, matching } as const satisfies Readonly<
  Record<string, MutationSet>
>;
