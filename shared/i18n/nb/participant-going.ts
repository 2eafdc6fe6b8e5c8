/** Asked before a place is given up, and said when everything is erased. */
export const going = {
  withdraw: {
    title: 'Meld deg av',
    what: 'Da sletter vi alt vi har om deg, med en gang. Det kan ikke angres.',
    detail: 'Har du en plass i en gruppe, blir den ledig for en annen. De andre får ikke vite hvorfor.',
    yes: 'Ja, slett alt',
    no: 'Nei, behold plassen min',
  },
  pause: {
    title: 'Vil du ta pause?',
    what: 'Så lenge pausen varer, får du ingen invitasjoner. Du kan bli med igjen når du vil, og plassen du har i køen, beholder du.',
    detail:
      'Plassen i gruppen gir du fra deg nå, og den blir ledig for en annen. De andre får ikke vite hvorfor.',
    yes: 'Ja, jeg gir fra meg plassen og tar pause',
    no: 'Nei, jeg beholder plassen',
  },
  leave: {
    title: 'Vil du slutte?',
    what: 'Du kan slutte i gruppen når du vil. Du trenger ikke å si hvorfor.',
    detail:
      'Du går tilbake i køen med plassen du hadde, og kan få plass i en annen gruppe. Vil du heller slette alt, melder du deg av etterpå.',
    yes: 'Ja, jeg slutter i gruppen',
    no: 'Nei, jeg blir',
  },
  giveBack: {
    title: 'Vil du gi fra deg plassen?',
    what: 'Plassen i gruppen blir ledig for en annen. De andre får ikke vite hvorfor.',
    detail: 'Du går tilbake i køen med plassen du hadde, og kan få plass i en annen gruppe.',
    yes: 'Ja, jeg gir fra meg plassen',
    no: 'Nei, jeg beholder plassen',
  },
  erased: {
    title: 'Alt er slettet',
    what: 'Nå har vi ikke noe om deg. Lenkene du har fått, virker ikke lenger.',
    next: 'Takk for at du var innom. Du er velkommen tilbake når som helst.',
  },
};
