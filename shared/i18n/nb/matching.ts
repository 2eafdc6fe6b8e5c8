/** For leads: looking for groups now, and what came of it. Of people never fewer than five. */
export const matching = {
  run: {
    title: 'Leting etter grupper',
    intro:
      'Hver dag leter vi etter folk som passer sammen, og spør igangsettere om gruppene vi finner. Du kan også be om det nå, for eksempel når en igangsetter har fått nye områder eller tidspunkter.',
    press: 'Let etter grupper nå',
    more: 'Om letingen',
    none: 'Det står ikke her når vi sist lette.',
    asked: 'Letingen settes i gang nå.',
    running: 'Vi leter nå. Det tar som regel mindre enn ett minutt.',
    parts: (ready: number, all: number) => `Ferdig med ${ready} av ${all} deler.`,
    refreshing: 'Siden henter siste nytt hvert femte sekund.',
    still: 'Slå av dette',
    refresh: 'Hent siste nytt',
    done: (when: string) => `Sist lett: ${when}.`,
    failed: (when: string) =>
      `Letingen ${when} ble ikke ferdig. Ingen har mistet plassen sin. Vi leter igjen i morgen, og du kan be om det før.`,
    proposed: 'Nye grupper funnet',
    placed: 'Personer som fikk plass',
    waiting: 'Personer som fortsatt venter',
    groups: 'Se gruppene',
    again: (when: string) => `Du kan be om en ny leting fra ${when}.`,
  },
};
