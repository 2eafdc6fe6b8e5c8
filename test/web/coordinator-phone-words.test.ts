import { describe, expect, it } from 'vitest';
import '../all-languages.ts';
import { phoneWords } from '../../functions/web/pages/coordinator/phone-words.ts';
import { phoneText } from '../../functions/web/pages/coordinator/text.ts';
import { labelsOf } from '../../functions/web/routes/coordinator-labels.ts';
import type { Message } from '../../shared/domain/message.ts';
import { instant } from '../../shared/domain/time.ts';
import { bergen } from '../use-cases/support/test-deps.ts';
import { meeting } from './support/staff.ts';

const group = { area: 'bergenhus', slot: 'tue-evening', language: 'no', coordinatorName: 'Anna' };
const answerBy = instant('2026-12-01T22:59:00.000Z');
const uid = 'uid';

const told: readonly (readonly [Message, string])[] = [
  [{ kind: 'welcome', talk: false }, 'leter etter en gruppe'],
  [{ kind: 'welcome', talk: true }, 'Først tar vi en samtale'],
  [{ kind: 'invitation', group, answerBy }, 'innen 1. desember 2026'],
  [{ kind: 'invitation', group, answerBy, meeting }, 'tirsdag 8. desember 2026 kl. 18.00, Rom 2, Storgata 1'],
  [{ kind: 'invitationDated', group, answerBy, meeting }, 'Det første møtet er tirsdag 8. desember 2026'],
  [{ kind: 'invitationDated', group, answerBy }, 'gjelder ikke lenger'],
  [{ kind: 'invitationReminder', group, answerBy, meeting }, 'Rom 2, Storgata 1'],
  [{ kind: 'invitationReminder', group, answerBy }, 'Vi holder av plassen til 1. desember 2026'],
  [{ kind: 'placeLapsed' }, 'gikk til en annen'],
  [{ kind: 'groupComplete', group }, 'nok sagt ja'],
  [{ kind: 'meetingSet', group, meeting, uid }, 'tirsdag 8. desember 2026 kl. 18.00'],
  [{ kind: 'meetingMoved', group, meeting, uid }, 'er endret'],
  [{ kind: 'meetingCancelled', group, meeting, uid }, 'avlyst'],
  [{ kind: 'meetingReminder', group, meeting }, 'Snart er det første møtet'],
  [{ kind: 'backInQueue', reason: 'tooFew' }, 'for få'],
  [{ kind: 'backInQueue', reason: 'noCoordinator' }, 'ingen igangsetter'],
  [{ kind: 'backInQueue', reason: 'coordinatorChanged' }, 'dessverre ikke til'],
  [{ kind: 'backInQueue', reason: 'groupClosed', meeting, uid }, 'Det blir ikke noe av'],
  [{ kind: 'newCoordinator', group }, 'Anna'],
  [{ kind: 'stillInterested', answerBy }, 'Vil du fortsatt stå i køen'],
  [{ kind: 'areaGone', video: true }, 'møtes på video'],
  [{ kind: 'areaGone', video: false }, 'velge et område i nærheten. Du beholder'],
  [{ kind: 'paused', reason: 'talk' }, 'pause'],
  [{ kind: 'paused', reason: 'noTimes' }, 'ingen tidspunkter igjen'],
  [{ kind: 'erased', reason: 'own' }, 'slik du ba om'],
  [{ kind: 'erased', reason: 'noAnswer' }, 'hørte ikke fra deg'],
  [{ kind: 'erased', reason: 'talk' }, 'Etter samtalen'],
  [{ kind: 'handover', phrase: 'blå stein sju fugl', erasedAt: answerBy }, 'blå stein sju fugl'],
];

describe('what to say on the phone', () => {
  it.each(told.map(([message, words]) => ({ kind: message.kind, message, words })))(
    '$kind: $words',
    ({ message, words }) => {
      const said = phoneWords(message, { say: phoneText('nb').say, labels: labelsOf(bergen, 'nb') }).join(
        '\n',
      );
      expect(said).toContain(words);
    },
  );

  it('is said in English too, in as many sentences', () => {
    for (const [message] of told) {
      const nb = phoneWords(message, { say: phoneText('nb').say, labels: labelsOf(bergen, 'nb') });
      const en = phoneWords(message, { say: phoneText('en').say, labels: labelsOf(bergen, 'en') });
      expect(en).toHaveLength(nb.length);
      if (message.kind !== 'newCoordinator') expect(en.join()).not.toBe(nb.join());
      expect(en.join()).not.toMatch(/\b(du|deg|gruppen|møte|plassen)\b/);
    }
  });

  it('leaves nothing out of a message that has no words of its own', () => {
    const said = phoneWords(
      { kind: 'placeLink' },
      { say: phoneText('nb').say, labels: labelsOf(bergen, 'nb') },
    );
    expect(said).toEqual([phoneText('nb').say.other]);
  });

  it('never says a theme', () => {
    for (const [message] of told)
      for (const theme of bergen.themes) {
        const said = phoneWords(message, { say: phoneText('nb').say, labels: labelsOf(bergen, 'nb') }).join();
        expect(said).not.toContain(theme.name.nb);
      }
  });
});
