import { describe, expect, it } from 'vitest';
import { mailsIn, personIn, personLink } from '../use-cases/support/table.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { formKey, goodConfirmation, goodSignUp } from './support/forms.ts';
import { readPage } from './support/html.ts';
import { personWithLink, tableText, unconfirmed } from './support/people.ts';
import { openStaffWeb } from './support/staff.ts';
import { openWeb } from './support/visitor.ts';

const changed = 'Noe på siden er endret siden du åpnet den';
const newWords = 'Helt nye ord om samtykke.';
const reworded = {
  ...bergen,
  consent: { version: 'ny', text: { ...bergen.consent.text, nb: newWords } },
};

const signedUp = async (organisation = bergen) => {
  const web = openWeb({ organisation });
  const { token, person } = await personWithLink(web, 'confirm', unconfirmed);
  const path = `/nb/confirm/${token}`;
  const { shown } = readPage(await (await web.get(path)).text()).fields();
  return { web, path, person, shown: String(shown) };
};

describe('a form for consent that was opened before what it shows has changed', () => {
  it('comes back with the new words, what was typed, and ticks to set anew', async () => {
    const before = await signedUp();
    const { web, path, person, shown } = await signedUp(reworded);
    expect(shown).not.toBe(before.shown);
    const stored = tableText(web);
    const typed = { ...goodConfirmation, guard: 'eva@example.org', shown: before.shown };
    const response = await web.post(path, typed);
    const page = readPage(await response.text());
    expect(response.status).toBe(422);
    expect(tableText(web)).toBe(stored);
    expect(page.text).toContain(changed);
    expect(page.text).toContain(newWords);
    const again = page.fields();
    expect(again).toMatchObject({ guard: 'eva@example.org', theme1: 'sorg', shown });
    expect([again['consent'], again['confidentiality']]).toEqual([undefined, undefined]);
    expect((await web.post(path, { ...again, consent: 'yes', confidentiality: 'yes' })).status).toBe(303);
    expect((await personIn(web.kit, person)).consent?.version).toBe('ny');
  });

  it('says so together with what else is wrong', async () => {
    const { web, path } = await signedUp();
    const page = readPage(
      await (await web.post(path, { ...goodConfirmation, guard: 'naboen', shown: 'old' })).text(),
    );
    expect(page.links).toEqual(expect.arrayContaining(['#guard', '#consent', '#confidentiality']));
  });

  it('is none when the same words are there: the mark of another language is another', async () => {
    const { web, path, shown } = await signedUp();
    expect((await web.post(path.replace('/nb/', '/en/'), { ...goodConfirmation, shown })).status).toBe(422);
    expect((await web.post(path, { ...goodConfirmation, shown })).status).toBe(303);
    // Once more by going back: nothing is agreed to anew, so the mark of an earlier page is as good.
    expect((await web.post(path, { ...goodConfirmation, shown: 'old' })).status).toBe(303);
  });

  it('takes over nothing that came into the row after it was seen', async () => {
    const web = openWeb();
    await web.post('/nb/sign-up', goodSignUp);
    const path = `/nb/confirm/${await personLink(web.kit, { id: formKey }, { purpose: 'confirm' })}`;
    const seen = readPage(await (await web.get(path)).text()).fields();
    await web.post('/nb/sign-up', { ...goodSignUp, phone: '+47 998 87 766' });
    const agreed = { ...seen, consent: 'yes', confidentiality: 'yes' };
    const response = await web.post(path, agreed);
    expect([response.status, (await personIn(web.kit, { id: formKey })).state]).toEqual([422, 'unconfirmed']);
    expect(readPage(await response.text()).text).toContain('+4799887766');
  });

  it('on the phone as well: the coordinator reads the new words out', async () => {
    const { kit, anna, browserOf } = await openStaffWeb();
    const browser = await browserOf(anna);
    const path = '/nb/coordinator/assisted';
    const fields = (await browser.page(path)).fields('/assisted');
    const typed = { ...fields, ...goodSignUp, ...goodConfirmation, formKey: String(fields['formKey']) };
    const mails = mailsIn(kit).length;
    const old = await browser.post(path, { ...typed, shown: 'old' });
    const page = readPage(await old.text());
    expect([old.status, page.text.includes(changed), mailsIn(kit).length]).toEqual([422, true, mails]);
    const again = { ...page.fields('/assisted'), consent: 'yes', confidentiality: 'yes' };
    expect((await browser.post(path, again)).status).toBe(303);
  });
});
