import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Leiting etter grupper',
    intro:
      'Kvar dag leitar vi etter folk som passar saman, og spør igangsetjarar om gruppene vi finn. Du kan òg be om det no, til dømes når ein igangsetjar har fått nye område eller tidspunkt.',
    press: 'Leit etter grupper no',
    more: 'Om leitinga',
    none: 'Det står ikkje her når vi sist leita.',
    asked: 'Leitinga blir sett i gang no.',
    running: 'Vi leitar no. Det tek som regel mindre enn eitt minutt.',
    parts: (ready, all) => `Ferdig med ${ready} av ${all} delar.`,
    refreshing: 'Sida hentar siste nytt kvart femte sekund.',
    still: 'Slå av dette',
    refresh: 'Hent siste nytt',
    done: (when) => `Sist leita: ${when}.`,
    failed: (when) =>
      `Leitinga ${when} vart ikkje ferdig. Ingen har mista plassen sin. Vi leitar igjen i morgon, og du kan be om det før.`,
    proposed: 'Nye grupper funne',
    placed: 'Personar som fekk plass',
    waiting: 'Personar som framleis ventar',
    groups: 'Sjå gruppene',
    again: (when) => `Du kan be om ei ny leiting frå ${when}.`,
  },
  whatIf: {
    press: 'Prøv utan å lagre',
    hint: 'Du kan prøve kva andre område, tidspunkt eller fleire grupper ville gitt. Då blir ingenting lagra.',
    title: 'Kva det ville gitt akkurat no',
    more: 'Fleire av dei som ventar, kan få plass.',
    same: 'Om lag like mange av dei som ventar, kan få plass.',
    fewer: 'Færre av dei som ventar, kan få plass.',
    stored: 'Plass i nye grupper, slik det er no',
    tried: 'Plass i nye grupper, slik du prøver',
    none: 'ingen',
    atLeast: (people) => `minst ${people} personar`,
    how: 'Vi reknar med dei som ventar no, og med grupper på minst seks. Område, tidspunkt og språk som passar for færre enn seks, er ikkje rekna med. Tala er runda ned. Ingenting er lagra.',
    tooOften: 'Du har prøvd mange gonger det siste døgnet. Ingenting er lagra. Prøv igjen i morgon.',
    tooMany: 'Det er for mange som ventar til at vi kan rekne på det her. Ingenting er lagra.',
  },
};
