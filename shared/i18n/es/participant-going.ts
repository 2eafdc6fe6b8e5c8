import type { GoingTexts } from '../catalogue.ts';

export const going: GoingTexts = {
  withdraw: {
    title: 'Darte de baja',
    what: 'Borramos en el acto todo lo que tenemos sobre ti. No se puede deshacer.',
    detail: 'Si tienes plaza en un grupo, queda libre para otra persona. Las demás no sabrán por qué.',
    yes: 'Sí, borradlo todo',
    no: 'No, quiero conservar mi plaza',
  },
  pause: {
    title: '¿Quieres hacer una pausa?',
    what: 'Mientras dura la pausa, no recibes invitaciones. Puedes volver cuando quieras, y conservas tu lugar en la lista de espera.',
    detail:
      'La plaza en el grupo la dejas ahora, y queda libre para otra persona. Las demás no sabrán por qué.',
    yes: 'Sí, dejo la plaza y hago una pausa',
    no: 'No, conservo la plaza',
  },
  leave: {
    title: '¿Quieres dejar el grupo?',
    what: 'Puedes dejar el grupo cuando quieras. No hace falta que digas por qué.',
    detail:
      'Vuelves a la lista de espera con el lugar que tenías, y puedes tener plaza en otro grupo. Si prefieres borrarlo todo, date de baja después.',
    yes: 'Sí, dejo el grupo',
    no: 'No, me quedo',
  },
  giveBack: {
    title: '¿Quieres dejar la plaza?',
    what: 'La plaza en el grupo queda libre para otra persona. Las demás no sabrán por qué.',
    detail: 'Vuelves a la lista de espera con el lugar que tenías, y puedes tener plaza en otro grupo.',
    yes: 'Sí, dejo la plaza',
    no: 'No, conservo la plaza',
  },
  erased: {
    title: 'Todo está borrado',
    what: 'Ya no tenemos nada sobre ti. Los enlaces que recibiste ya no funcionan.',
    next: 'Gracias por haber venido. Puedes volver cuando quieras.',
  },
};
