import type { GoingTexts } from '../catalogue.ts';

export const going: GoingTexts = {
  withdraw: {
    title: 'Meld deg av',
    what: 'Då slettar vi alt vi har om deg, med ein gong. Det kan ikkje angrast.',
    detail:
      'Har du ein plass i ei gruppe, blir plassen ledig for ein annan. Dei andre får ikkje vite kvifor.',
    yes: 'Ja, slett alt',
    no: 'Nei, behald plassen min',
  },
  pause: {
    title: 'Vil du ta pause?',
    what: 'Så lenge pausen varer, får du ingen invitasjonar. Du kan bli med att når du vil, og plassen du har i køen, beheld du.',
    detail:
      'Plassen i gruppa gir du frå deg no, og han blir ledig for ein annan. Dei andre får ikkje vite kvifor.',
    yes: 'Ja, eg gir frå meg plassen og tek pause',
    no: 'Nei, eg beheld plassen',
  },
  leave: {
    title: 'Vil du slutte?',
    what: 'Du kan slutte i gruppa når du vil. Du treng ikkje seie kvifor.',
    detail:
      'Du går tilbake i køen med plassen du hadde, og kan få plass i ei anna gruppe. Vil du heller slette alt, melder du deg av etterpå.',
    yes: 'Ja, eg sluttar i gruppa',
    no: 'Nei, eg blir',
  },
  giveBack: {
    title: 'Vil du gi frå deg plassen?',
    what: 'Plassen i gruppa blir ledig for ein annan. Dei andre får ikkje vite kvifor.',
    detail: 'Du går tilbake i køen med plassen du hadde, og kan få plass i ei anna gruppe.',
    yes: 'Ja, eg gir frå meg plassen',
    no: 'Nei, eg beheld plassen',
  },
  erased: {
    title: 'Alt er sletta',
    what: 'No har vi ikkje noko om deg. Lenkene du har fått, verkar ikkje lenger.',
    next: 'Takk for at du var innom. Du er velkomen tilbake når som helst.',
  },
};
