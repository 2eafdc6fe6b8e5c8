import type { ParticipantTexts } from '../catalogue.ts';
import { pluralIn } from '../plural.ts';
import { place } from './participant-place.ts';
import { privacy } from './participant-privacy.ts';
import { info, start } from './participant-public.ts';

const plural = pluralIn('es');

export const participant: ParticipantTexts = {
  start,
  info,
  signUp: {
    title: 'Inscripción',
    lead: 'Se hace en un par de minutos. Si puedes en varios horarios o ir un poco más lejos, suele ser más rápido conseguir plaza.',
    aboutYou: 'Sobre ti',
    firstName: 'Nombre, o cómo quieres que te llamemos',
    email: 'Correo electrónico',
    emailHint: 'Te enviamos un enlace. El remitente y el asunto son neutros.',
    phone: 'Número de teléfono',
    phoneHint: 'Solo si te parece bien que te llame una persona coordinadora.',
    whereWhen: 'Dónde y cuándo',
    home: '¿Por dónde vives?',
    maxMinutes: '¿Cuánto puedes tardar en llegar, solo la ida?',
    minutes: (minutes) =>
      plural(minutes, { one: `Hasta ${minutes} minuto`, other: `Hasta ${minutes} minutos` }),
    map: 'Elige dónde vives y este croquis te muestra más o menos hasta dónde llegas.',
    slots: '¿Cuándo puedes reunirte?',
    slotsHint: 'Marca todos los horarios que te puedan ir bien. El grupo se reúne en uno de ellos.',
    languages: '¿Qué idiomas puedes usar en el grupo?',
    mode: '¿Cómo quieres reunirte?',
    modeHint: 'Puedes marcar las dos opciones.',
    inPerson: 'En una sala, en persona',
    video: 'Por videollamada',
    adult: 'Tengo 18 años o más',
    trap: 'Deja este campo vacío',
    draft: {
      keep: 'Recordar en este dispositivo lo que escribo',
      hint: 'Durante un día como máximo, o hasta que lo envíes. Quien use este dispositivo puede verlo.',
      restored: 'Hemos rellenado lo que escribiste la última vez.',
      forget: 'Olvidar lo que he escrito',
    },
    submit: 'Enviar la inscripción',
    after: 'Después recibes un correo con un enlace. La inscripción no es válida hasta que confirmas allí.',
  },
  received: {
    title: 'Gracias, mira tu correo',
    what: 'Te hemos enviado un correo con un enlace. Ábrelo y confirma, y ya está.',
    deadline: (hours) => `Si no confirmas en ${hours} horas, borramos la inscripción.`,
    missing:
      'Si no llega en unos minutos, mira en el correo no deseado. Si ya te habías inscrito antes, puedes usar el enlace que recibiste entonces. La página que abre muestra lo que hemos anotado, y puedes corregirlo.',
  },
  confirm: {
    title: 'Confirmar',
    hello: (name) => `Hola, ${name}`,
    lead: 'Ahora sabemos que la dirección es tuya. Solo quedan unas pocas cosas.',
    saidTitle: 'Esto es lo que hemos anotado',
    said: 'Si algo no es correcto, puedes corregirlo en tu página en cuanto confirmes. Si no lo reconoces, otra persona ha escrito tu dirección. En ese caso, basta con cerrar esta página.',
    themesTitle: '¿Qué tipo de grupo?',
    themesLead:
      'Lo normal es un grupo abierto, donde cada persona trae lo suyo. Las dificultades distintas se llevan bien juntas, y a menudo se empieza antes. Si prefieres un tema, elige hasta cuatro, el más importante primero.',
    rank: (rank) =>
      ['Lo que prefiero', 'Mi segunda opción', 'Mi tercera opción', 'Mi cuarta opción'][rank - 1] ??
      String(rank),
    moreThemes: 'Más opciones',
    noTheme: 'Ninguna opción más',
    onlyThemed: 'Solo quiero un grupo sobre algo de lo que he elegido',
    onlyThemedHint:
      'Si no marcas esta casilla, también puedes tener plaza en un grupo abierto. Suele ser más rápido.',
    agreeTitle: 'Consentimiento y promesa de confidencialidad',
    consent: 'Sí, podéis usar mis datos como se explica aquí',
    confidentiality: 'Sí, lo prometo',
    talk: 'Me gustaría hablar antes con una persona coordinadora',
    talkHint: 'Una persona coordinadora se pone en contacto contigo antes de que recibas una invitación.',
    talkRequired:
      'Una persona coordinadora se pone en contacto contigo para una breve conversación antes de que recibas una invitación.',
    guardTitle: '¿Hay alguien a quien no quieres encontrarte?',
    guard: 'Correo electrónico o número de teléfono, uno en cada línea',
    guardHint:
      'Si se inscriben con lo que escribes aquí, no estaréis en el mismo grupo. Solo lo guardamos como códigos que no se pueden volver a leer. No lo sabrán ni esas personas ni quien coordina. Puedes escribir hasta diez.',
    submit: 'Confirmar la inscripción',
    already: 'Ya habías confirmado, así que aquí no hay nada más que hacer.',
    toPlace: 'Ir a mi página',
  },
  link: {
    title: 'Nuevo enlace',
    lead: 'Escribe el correo con el que te inscribiste y te enviamos un nuevo enlace a tu página.',
    email: 'Correo electrónico',
    submit: 'Enviadme un enlace',
  },
  linkSent: {
    title: 'Mira tu correo',
    what: 'Si hay una inscripción con esa dirección, hemos enviado un enlace. Todo el mundo recibe esta misma respuesta. Así nadie puede averiguar quién está en la lista.',
    missing:
      'Si no llega en unos minutos, mira en el correo no deseado. También puedes probar con otra dirección que quizá usaste.',
  },
  recall: {
    title: 'Pedir ayuda',
    lead: 'Para grupos que siguen por su cuenta. Ya no sabemos quiénes sois, pero las palabras que recibisteis llevan hasta una persona coordinadora.',
    phrase: 'Las palabras del último correo',
    phraseHint: 'Escribe todas las palabras en el mismo orden. Da igual usar mayúsculas o minúsculas.',
    unknownPhrase: 'No encontramos estas palabras. Comprueba que están escritas como en el correo.',
    contact: '¿Cómo podemos contactar contigo?',
    contactHint:
      'Correo electrónico o número de teléfono. Se lo enviamos a una persona coordinadora y no lo guardamos.',
    wish: '¿De qué se trata?',
    wishes: {
      help: 'Queremos que una persona coordinadora venga a una reunión',
      newPeople: 'Queremos que se una más gente',
      room: 'Necesitamos otra sala',
      other: 'Otra cosa',
    },
    submit: 'Enviar el mensaje',
  },
  recallSent: {
    title: 'Gracias',
    what: 'El mensaje va en camino. Una persona coordinadora se pondrá en contacto contigo.',
  },
  unsubscribe: {
    title: 'No recibir más correos',
    lead: 'Ponemos tu plaza en pausa y no recibes invitaciones. Si ya has dicho que sí a un grupo, conservas tu plaza. Una plaza a la que no has respondido será para otra persona. Ahora no se borra nada. Puedes volver desde tu página. Si la pausa se alarga mucho, te preguntamos si todavía quieres participar.',
    submit: 'Parar los correos',
    doneTitle: 'Ya no recibirás estos correos',
    done: 'No recibirás más correos sobre la espera de un grupo. Si ya has dicho que sí a un grupo, conservas tu plaza. En tu página puedes volver a participar o borrarlo todo.',
  },
  place,
  privacy,
};
