import { instant } from '../../shared/domain/time.ts';
import { confirm } from '../../shared/use-cases/confirm.ts';
import { answerInvitation } from '../../shared/use-cases/invitation.ts';
import { recordMailTrouble } from '../../shared/use-cases/mail-trouble.ts';
import { requestPlaceLink } from '../../shared/use-cases/new-link.ts';
import {
  acceptSuggestion,
  changePlace,
  confirmInterest,
  leaveGroup,
  pausePlace,
  resumePlace,
  takeBackSuggestion,
  withdrawPlace,
} from '../../shared/use-cases/place.ts';
import { signUp } from '../../shared/use-cases/sign-up.ts';
import { unsubscribe } from '../../shared/use-cases/unsubscribe.ts';
import { adaIn, type LivingState } from '../use-cases/participant/stage.ts';
import { personNamed } from '../use-cases/support/entities.ts';
import { personIn, personLink, putPeople } from '../use-cases/support/table.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';
import { goodConfirmation, goodSignUp } from '../web/support/forms.ts';
import type { Scene } from './scene.ts';

const scene = (name: string, set: Scene['set']): Scene => ({ name, set });

const atPlace = (
  name: string,
  state: LivingState,
  act: (deps: Parameters<typeof pausePlace>[0], token: string) => Promise<unknown>,
): Scene =>
  scene(`${name} when ${state}`, async () => {
    const kit = await adaIn(state, { ...(state === 'accepted' ? { meetingIn: 200 } : {}) });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    return { kit, act: ({ deps }) => act(deps, token) };
  });

const answering = (answer: 'accept' | 'decline' | 'timeDoesNotFit', slots: readonly string[]): Scene =>
  scene(`answering ${answer} with ${slots.length} times`, async () => {
    const kit = await adaIn('invited');
    const ada = await personIn(kit, kit.ada);
    const after = { ...ada, preferences: { ...ada.preferences, slots: [...slots] } };
    await kit.store.commit([{ type: 'participant', before: ada, after }]);
    await putPeople(kit, [personNamed('Waiter')]);
    const token = await personLink(kit, kit.ada, { purpose: 'seat', extra: { round: 1 } });
    return { kit, act: ({ deps }) => answerInvitation(deps, { token, answer, confidentiality: true }) };
  });

const explained = {
  at: instant('2026-11-22T06:00:00.000Z'),
  reason: 'noSharedSlot',
  suggestion: { effect: 'now', change: { kind: 'slot', slot: 'mon-evening' } },
} as const;

const widening = (undo: boolean): Scene =>
  scene(undo ? 'taking a suggestion back' : 'accepting a suggestion', async () => {
    const kit = await adaIn('waiting', { ada: { explained } });
    const token = await personLink(kit, kit.ada, { purpose: 'place' });
    const posted = { token, key: explained.at };
    if (undo) await acceptSuggestion(kit.deps, posted);
    return { kit, act: ({ deps }) => (undo ? takeBackSuggestion : acceptSuggestion)(deps, posted) };
  });

const wishes = {
  firstName: 'Ada',
  phone: '+47 412 34 567',
  home: 'arstad',
  maxMinutes: '45',
  slots: ['mon-evening'],
  languages: ['no'],
  mode: ['inPerson'],
  theme1: 'open',
  guardAdd: '',
};

const signingUp: readonly Scene[] = [
  scene('signing up', async () => {
    const kit = createTestDeps();
    return { kit, act: ({ deps }) => signUp(deps, { values: goodSignUp, locale: 'nb' }) };
  }),
  scene('signing up with a form put right', async () => {
    const kit = createTestDeps();
    await signUp(kit.deps, { values: goodSignUp, locale: 'nb' });
    const values = { ...goodSignUp, firstName: 'Anne' };
    return { kit, act: ({ deps }) => signUp(deps, { values, locale: 'nb' }) };
  }),
  scene('signing up with an address put right', async () => {
    const kit = createTestDeps();
    await signUp(kit.deps, { values: goodSignUp, locale: 'nb' });
    const values = { ...goodSignUp, email: 'right@example.org' };
    return { kit, act: ({ deps }) => signUp(deps, { values, locale: 'nb' }) };
  }),
  scene('confirming', async () => {
    const kit = await adaIn('unconfirmed', { ada: { waitingSince: undefined } });
    const token = await personLink(kit, kit.ada, { purpose: 'confirm' });
    return { kit, act: ({ deps }) => confirm(deps, { token, values: goodConfirmation }) };
  }),
  scene('confirming a second sign-up', async () => {
    const kit = await adaIn('waiting');
    const second = personNamed('Ada', { id: 'B'.repeat(22), state: 'unconfirmed', waitingSince: undefined });
    await putPeople(kit, [second]);
    const token = await personLink(kit, second, { purpose: 'confirm' });
    return { kit, act: ({ deps }) => confirm(deps, { token, values: goodConfirmation }) };
  }),
  scene('asking for a new link', async () => {
    const kit = await adaIn('waiting');
    const values = { email: 'ada@example.org' };
    return { kit, act: ({ deps }) => requestPlaceLink(deps, { values, locale: 'nb' }) };
  }),
];

const elsewhere: readonly Scene[] = [
  scene('stopping the mails', async () => {
    const kit = await adaIn('invited');
    const token = await personLink(kit, kit.ada, { purpose: 'unsubscribe' });
    return { kit, act: ({ deps }) => unsubscribe(deps, token) };
  }),
  scene('a mail that came back', async () => {
    const kit = await adaIn('waiting');
    const subject = { type: 'participant', id: kit.ada.id } as const;
    return { kit, act: ({ deps }) => recordMailTrouble(deps, { subject, trouble: 'bounced' }) };
  }),
];

/** What people who sign up do. */
export const participantScenes: readonly Scene[] = [
  ...signingUp,
  answering('accept', ['tue-evening']),
  answering('decline', ['tue-evening']),
  answering('timeDoesNotFit', ['tue-evening', 'wed-evening']),
  answering('timeDoesNotFit', ['tue-evening']),
  widening(false),
  widening(true),
  atPlace('pausing', 'waiting', pausePlace),
  atPlace('pausing', 'accepted', pausePlace),
  atPlace('resuming', 'paused', resumePlace),
  atPlace('resuming', 'lapsed', resumePlace),
  atPlace('being interested', 'waiting', confirmInterest),
  atPlace('leaving', 'inGroup', leaveGroup),
  atPlace('withdrawing', 'waiting', withdrawPlace),
  atPlace('withdrawing', 'proposed', withdrawPlace),
  atPlace('withdrawing', 'accepted', withdrawPlace),
  atPlace('withdrawing', 'inGroup', withdrawPlace),
  atPlace('changing', 'waiting', (deps, token) => changePlace(deps, { token, values: wishes })),
  atPlace('changing', 'proposed', (deps, token) => changePlace(deps, { token, values: wishes })),
  ...elsewhere,
];
