import type { ParticipantTexts } from '../catalogue.ts';

export const privacy: ParticipantTexts['privacy'] = {
  title: 'Privacidad',
  lead: (name) =>
    `${name} es responsable de los datos que das aquí. Guardamos lo menos posible, durante el menor tiempo posible.`,
  whatTitle: 'Qué tenemos sobre ti',
  what: [
    'Lo que tú escribes: cómo quieres que te llamemos, cómo contactar contigo, dónde y cuándo puedes reunirte, idiomas y qué tipo de grupo quieres.',
    'Direcciones y números de las personas con las que no quieres encontrarte. Están convertidos en códigos que no se pueden volver a leer.',
    'Cuándo te inscribiste, qué nos has respondido y cuándo diste tu consentimiento y prometiste confidencialidad.',
  ],
  notTitle: 'Qué no tenemos',
  not: [
    'Ningún diagnóstico, ninguna historia clínica y ningún texto sobre lo que te preocupa.',
    'Ninguna fecha de nacimiento. Solo dices que tienes 18 años o más.',
    'Ninguna cookie para quienes se inscriben, ningún seguimiento y ninguna publicidad.',
    'Si lo pides, tu navegador recuerda lo que escribes en la inscripción. Se queda solo en tu dispositivo y no se recupera pasado un día. No nos llega hasta que lo envías.',
  ],
  whyTitle: 'Para qué lo usamos',
  why: 'Solo para encontrarte un grupo y avisarte. Lo hacemos porque nos has dicho que sí. Puedes retirar tu consentimiento cuando quieras: basta con darte de baja.',
  whoTitle: 'Quién lo ve',
  who: [
    'Quien coordina tu grupo ve tu nombre, cómo contactar contigo y si has respondido. Una persona responsable de nuestro equipo puede ver lo mismo.',
    'Las demás personas del grupo no reciben de nosotros ni tu nombre ni tu dirección.',
    'Si quieres hablar antes con alguien, las personas coordinadoras pueden ver tu nombre, tu zona y cómo contactar contigo. Si te ayudan a inscribirte, quien te ayuda puede ver lo mismo.',
    'Si los correos no te llegan, una persona responsable ve tu nombre y tu dirección.',
  ],
  keepTitle: 'Cuánto tiempo lo guardamos',
  keep: (words) => [
    `Si no confirmas la inscripción, desaparece a las ${words.unconfirmedHours} horas.`,
    'Cuando el grupo puede seguir por su cuenta, borramos todo lo que sabemos del grupo. Entonces nadie puede ver quién estaba en el mismo grupo.',
    `Cuando llevas ${words.stillInterestedDays} días esperando, te preguntamos si todavía quieres participar. Si no respondes en ${words.stillInterestedAnswerDays} días, borramos la inscripción.`,
    `Después de ${words.pausedDays} días de pausa te preguntamos lo mismo. También lo hacemos ${words.lapsedDays} días después de una invitación sin respuesta.`,
  ],
  rightsTitle: 'Qué puedes hacer tú',
  rights: [
    'En tu página puedes verlo, descargarlo, cambiarlo y borrarlo todo. No tienes que pedírselo a nadie.',
    'Si has perdido el enlace, puedes recibir uno nuevo.',
    'Puedes reclamar ante Datatilsynet, la autoridad noruega de protección de datos, si crees que hacemos algo mal.',
  ],
  newLink: 'Recibir un nuevo enlace a tu página',
  agreementsTitle: 'A qué dices que sí',
  consent: 'Consentimiento',
  confidentiality: 'Promesa de confidencialidad',
  version: (version) => `Versión ${version}`,
  contact: 'Si tienes preguntas sobre la privacidad, escribe a',
};
