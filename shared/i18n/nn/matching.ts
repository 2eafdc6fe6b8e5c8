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
};
