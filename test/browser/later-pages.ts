import type { BrowserContext, Page } from 'playwright-core';
import type { Krets } from './krets.ts';
import type { Opener } from './opener.ts';
import { type Asked, addWaiting, groupOn, promises, signInOn, wishes } from './stage.ts';

type AtDesk = Asked & { readonly among: BrowserContext };

/** Somebody wants a talk first; somebody without e-mail was signed up on the phone. One takes a pause. */
export const openCalls = async (
  { open }: Opener,
  { play }: Krets,
  { coordinator, among }: AtDesk,
): Promise<void> => {
  const { email, visitor } = await addWaiting(play, 'Nora', { wantsTalk: 'yes', phone: '900 00 030' });
  const told = { ...wishes, ...promises, firstName: 'Per', phone: '900 00 031' };
  const signedUp = await coordinator.visitor.fill('/nb/coordinator/assisted', told, '/assisted');
  play.expect(signedUp.status === 200, `somebody is signed up on the phone (${signedUp.status})`);
  await play.round();
  await open('talks, somebody waits', '/nb/coordinator/talks', among);
  await open('calls, somebody to call', '/nb/coordinator/tasks', among);
  const place = await play.mailbox.linkTo(email, '/place/');
  await visitor.post(`${place}/pause`);
  await open('place, paused', place);
};

/** The first of the suggested dates, in the room with the shortest ways. */
export const openDated = async (
  { open }: Opener,
  { play }: Krets,
  { coordinator, people, among, group }: AtDesk & { readonly group: string },
): Promise<void> => {
  await coordinator.visitor.fill(group, {}, '/meeting');
  await open('group page, date set', group, among);
  const place = await play.mailbox.linkTo(people[0]?.email ?? '', '/place/');
  await open('place, date set', place);
  await open('leave', `${place}/leave`);
};

/** The suggested date is at most ten days ahead. */
const untilMet = 11;

/** The group meets, and is handed over; gives the receipt, which is shown once. */
export const openHandOver = async (
  { open, goTo }: Opener,
  { play, visit }: Krets,
  { coordinator, people }: Asked,
): Promise<Page> => {
  await play.days(untilMet);
  const desk = await visit({ size: 'narrow' });
  await signInOn(desk, play, coordinator.email);
  const among = desk.context();
  const group = await groupOn(await goTo('/nb/coordinator', among));
  await open('group page, was it held', group, among);
  const held = await goTo(group, among);
  await held.locator('form[action$="/held"] button[type=submit]').click();
  await held.locator('a[href$="/hand-over"]').waitFor();
  await open('group page, met', group, among);
  await open('place, met', await play.mailbox.linkTo(people[0]?.email ?? '', '/place/'));
  await open('hand over', `${group}/hand-over`, among);
  const receipt = await goTo(`${group}/hand-over`, among);
  await receipt.locator('form[action$="/hand-over"] button').click();
  await receipt.locator('main strong').waitFor();
  return receipt;
};
