import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Leiting etter grupper',
    intro:
      'Kvar dag leitar vi etter folk som passar saman, og spør igangsetjarar om gruppene vi finn. Du kan òg be om det no, til dømes når ein igangsetjar har fått nye område eller tidspunkt.',
    press: 'Leit etter grupper no',
    more: 'Om leitinga',
    none: 'Det står ikkje her når vi sist leita.',
    asked: 'Vi byrjar å leite no.',
    running: 'Vi leitar no.',
    soon: 'Det tek som regel mindre enn eitt minutt.',
    parts: (ready, all) => `Ferdig med ${ready} av ${all} delar.`,
    refreshing: 'Sida hentar siste nytt kvart femte sekund.',
    still: 'Slå av dette',
    refresh: 'Hent siste nytt',
    done: (when) => `Sist leita: ${when}.`,
    failed: (when) =>
      `Leitinga ${when} blei ikkje ferdig. Ingen har mista plassen sin. Vi leitar igjen i morgon, og du kan be om det før.`,
    proposed: 'Nye grupper funne',
    placed: 'Personar som fekk plass',
    waiting: 'Personar som framleis ventar',
    groups: 'Sjå gruppene',
    again: (when) => `Du kan be oss leite igjen frå ${when}.`,
  },
  whatIf: {
    press: 'Prøv utan å lagre',
    hint: 'Her kan du prøve kva andre område, andre tidspunkt eller fleire grupper ville gitt. Ingenting blir lagra.',
    title: 'Kva det ville gitt akkurat no',
    more: 'Fleire av dei som ventar, kan få plass.',
    same: 'Omtrent like mange av dei som ventar, kan få plass.',
    fewer: 'Færre av dei som ventar, kan få plass.',
    stored: 'Plass i nye grupper, slik det er no',
    tried: 'Plass i nye grupper, med det du prøver',
    none: 'ingen',
    atLeast: (people) => `minst ${people} personar`,
    how: 'Vi reknar med dei som ventar no, og med grupper på minst seks. Område, tidspunkt og språk som passar for færre enn seks, er ikkje rekna med. Tala er runda ned. Ingenting er lagra.',
    tooOften: 'Du har prøvd mange gonger det siste døgnet. Ingenting er lagra. Prøv igjen i morgon.',
    tooMany: 'Det er så mange som ventar, at vi ikkje kan rekne på det her. Ingenting er lagra.',
  },
};
