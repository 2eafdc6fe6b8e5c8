import type { ParticipantTexts } from '../catalogue.ts';
import { going } from './participant-going.ts';

export const place: ParticipantTexts['place'] = {
  ...going,
  title: 'Mi plaza',
  hello: (name) => `Hola, ${name}`,
  way: {
    title: 'El camino hasta la primera reunión',
    steps: {
      signedUp: 'Inscripción',
      talk: 'Conversación con quien coordina',
      waiting: 'En espera de un grupo',
      invited: 'Invitación',
      meeting: 'Primera reunión',
    },
    here: 'Estás aquí',
    passed: 'hecho',
  },
  states: {
    unconfirmed: {
      title: 'Todavía no has confirmado',
      what: 'Abre el enlace del primer correo que te enviamos y confirma allí.',
      next: 'Cuando hayas confirmado, te buscamos un grupo.',
    },
    talk: {
      title: 'Una persona coordinadora va a contactar contigo',
      what: 'Antes de que recibas una invitación, tendréis una breve conversación.',
      next: 'Después de la conversación, te buscamos un grupo.',
    },
    waiting: {
      title: 'Estás esperando un grupo',
      what: 'Estás en la lista de espera, y cada día buscamos un grupo.',
      next: 'Cuando haya suficientes personas que encajen, recibirás una invitación por correo. No tienes que hacer nada mientras esperas.',
    },
    invited: {
      title: 'Hay una plaza para ti',
      what: 'Te hemos enviado una invitación por correo. Aquí puedes ver el grupo.',
      next: 'Puedes responder más abajo en esta página, o con el enlace de la invitación.',
    },
    accepted: {
      title: 'Has dicho que sí a una plaza',
      what: 'La plaza es tuya.',
      next: 'Quien coordina fija la primera reunión, y te avisamos por correo. Si al final no quieres participar, puedes dejar el grupo más abajo en esta página.',
    },
    inGroup: {
      title: 'Ya estás en un grupo',
      what: 'El grupo está en marcha. Nos alegra que participes.',
      next: 'Cuando el grupo pueda seguir por su cuenta, recibirás un último correo y borraremos lo que tenemos sobre ti.',
    },
    paused: {
      title: 'Tu plaza está en pausa',
      what: 'Ahora no recibes invitaciones. Conservas tu lugar en la lista de espera.',
      next: 'Cuando quieras volver a participar, pulsa el botón que está más abajo.',
    },
    lapsed: {
      title: 'La plaza ha sido para otra persona',
      what: 'No supimos nada de ti antes de que acabara el plazo. No pasa nada.',
      next: 'Si todavía quieres participar, vuelve a la lista de espera con el botón que está más abajo. Conservas el lugar que tenías.',
    },
  },
  since: (day) => `Tu lugar en la lista de espera cuenta desde el ${day}.`,
  answerBy: (day) => `Responde antes del ${day}.`,
  missingTitle: '¿Qué falta?',
  reasons: {
    talkFirst: 'Primero viene la conversación con la persona coordinadora.',
    beingAsked: 'Puede que salga un grupo. Ahora se lo preguntamos a una persona coordinadora.',
    soon: 'Acabas de entrar en la lista. En menos de un día empezamos a buscarte un grupo.',
    unknown: 'Todavía no hemos encontrado un grupo, pero buscamos cada día.',
    chooseAnew:
      'Algo de lo que elegiste ya no lo ofrecemos. Elige de nuevo en «Cambiar» y volveremos a buscarte un grupo.',
    noArea: 'No sabemos dónde puedes reunirte. Puedes elegirlo en «Cambiar».',
    tooFewNearby: 'Faltan personas que puedan reunirse en un lugar al que tú llegues.',
    noSharedLanguage: 'Faltan personas cerca de ti que quieran hablar el mismo idioma.',
    noSharedSlot: 'Faltan personas cerca de ti que puedan en los mismos horarios.',
    themeTooFew: 'Faltan personas cerca de ti que quieran el mismo tipo de grupo.',
    noCoordinator: 'Nos falta una persona coordinadora que pueda donde y cuando tú puedes.',
    leftOver:
      'La última vez no conseguimos plaza para todo el mundo. No es por ti, y conservas tu lugar en la lista de espera.',
  },
  suggestion: {
    title: 'Una propuesta, por si te va bien',
    lead: {
      now: (condition) =>
        `La última vez que miramos, había un grupo en el que puedes tener plaza si ${condition}.`,
      soon: (condition) => `Puede que encontremos antes un grupo si ${condition}.`,
    },
    noHurry: 'Si no te va bien, no tienes que hacer nada.',
    after: {
      now: 'No podemos prometer que la plaza siga libre. En cualquier caso, conservas tu lugar en la lista de espera y puedes deshacerlo.',
      soon: 'Conservas tu lugar en la lista de espera y puedes deshacerlo.',
    },
    changes: {
      slot: (slot) => ({
        condition: `también puedes el ${slot}`,
        yes: `Sí, también puedo el ${slot}`,
        done: `Hemos añadido el ${slot} a tus horarios.`,
      }),
      travel: (minutes) => ({
        condition: `puedes tardar hasta ${minutes} minutos en llegar`,
        yes: `Sí, puedo tardar hasta ${minutes} minutos`,
        done: `Hemos apuntado que puedes tardar hasta ${minutes} minutos en llegar.`,
      }),
      open: {
        condition: 'también te parece bien un grupo abierto, donde cada persona trae lo suyo',
        yes: 'Sí, un grupo abierto también me parece bien',
        done: 'Hemos añadido que un grupo abierto también te parece bien.',
      },
      video: {
        condition: 'también puedes reunirte por videollamada',
        yes: 'Sí, también puedo por videollamada',
        done: 'Hemos añadido que también puedes reunirte por videollamada.',
      },
    },
    doneTitle: 'Gracias, está añadido',
    doneNext:
      'Buscamos un grupo cada día, ahora también con esto. Tu lugar en la lista de espera es el mismo.',
    undo: 'Deshacer',
  },
  nextTitle: '¿Qué pasa ahora?',
  meetingSet:
    'El día y el lugar ya están fijados. Si al final no quieres participar, puedes dejar el grupo más abajo en esta página.',
  asking:
    'Si la persona coordinadora dice que sí, recibirás una invitación por correo. No tienes que hacer nada mientras esperas.',
  looking:
    'Buscamos más personas para el grupo, y no tienes que hacer nada. Si al final no quieres participar, puedes dejar el grupo más abajo en esta página.',
  interest: {
    title: '¿Todavía quieres participar?',
    what: (day) =>
      `Llevas un tiempo esperando. Responde antes del ${day}. Si no sabemos nada de ti, borramos la inscripción.`,
    yes: 'Sí, sigo esperando',
  },
  seat: {
    title: 'El grupo',
    area: 'Zona',
    slot: 'Horario fijo',
    language: 'Idioma',
    kind: 'Tipo de grupo',
    open: 'Grupo abierto, donde cada persona trae lo suyo',
    themed: 'Un grupo sobre algo que has elegido tú',
    choice: (kind, choice) => `${kind} (${choice})`,
    choices: ['tu primera opción', 'tu segunda opción'],
    way: 'Lo que tardas en llegar',
    wayMinutes: (minutes) => `Unos ${minutes} minutos`,
    coordinator: 'Coordina',
    meeting: 'Primera reunión',
    meetingTime: (start, end) => `${start}, hasta las ${end}`,
    noMeeting: 'El día y el lugar todavía no están fijados.',
    looking: (until) =>
      `El grupo necesita más personas para poder reunirse. Buscamos más hasta el ${until}. Si encontramos a alguien, todo sigue como estaba acordado. Si no encontramos a nadie, vuelves a la lista de espera con el lugar que tenías, y te lo decimos.`,
    place: 'Lugar',
  },
  offers: {
    title: 'Lo que has elegido',
    name: 'Nombre',
    home: 'Vives en',
    travel: 'Tiempo para llegar',
    slots: 'Horarios',
    languages: 'Idiomas',
    mode: 'Cómo quieres reunirte',
    guard: 'Personas con las que no quieres encontrarte',
    change: 'Cambiar',
  },
  actions: {
    title: 'Lo que puedes hacer',
    pause: 'Hacer una pausa',
    resume: 'Quiero volver a participar',
    leave: 'Dejar el grupo',
    withdraw: 'Darme de baja y borrarlo todo',
    data: 'Descargar todo lo que tenéis sobre mí',
    dataName: 'mis-datos.json',
  },
  change: {
    title: 'Cambiar',
    lead: 'Conservas tu lugar en la lista de espera, cambies lo que cambies.',
    seated:
      'Tienes plaza en un grupo. Por eso ahora solo puedes cambiar tu nombre, tu teléfono y el idioma de nuestros correos, y añadir a personas con las que no quieres encontrarte. Si el grupo no te va bien, puedes decir que no o dejarlo.',
    mailLanguage: 'Idioma de nuestros correos',
    lateTitle: 'Tienes una plaza en un grupo',
    late: 'Ocurrió mientras el formulario estaba abierto, y por eso las preferencias de abajo no están guardadas. Lo demás que escribiste está en el formulario, más abajo, y se puede guardar ahora. Si la plaza no te va bien, puedes decir que no en tu página y cambiar tus preferencias después.',
    phoneHint: 'Borra el número si no quieres que lo tengamos.',
    guardAdd: 'Añadir a alguien a quien no quieres encontrarte',
    submit: 'Guardar',
  },
  invitation: {
    title: 'Invitación',
    hello: (name) => `Hola, ${name}`,
    lead: 'Hay una plaza para ti en este grupo:',
    answerBy: (day) =>
      `Responde antes del ${day}. Si no sabemos nada de ti antes, la plaza será para otra persona.`,
    promiseTitle: 'Una promesa a las demás personas',
    confidentiality: 'Sí, lo prometo',
    accept: 'Sí, gracias, quiero la plaza',
    otherTitle: 'O bien',
    decline: 'No, gracias, este grupo no',
    time: 'El horario no me va bien',
    otherHint:
      'Si dices que no, conservas tu lugar en la lista de espera. Si el horario no te va bien, lo quitamos de tus respuestas.',
    acceptedTitle: 'Gracias, la plaza es tuya',
    accepted: 'Te avisaremos por correo cuando el día y el lugar estén fijados.',
    changeMind: '¿Has cambiado de idea?',
    giveBack: 'Al final no puedo participar',
  },
  declined: {
    title: 'Gracias por responder',
    what: 'Conservas tu lugar en la lista de espera. Recibirás una nueva invitación cuando otro grupo te vaya bien.',
  },
  updated: {
    title: 'Gracias, está guardado',
    what: 'Lo que has escrito vale desde ahora. Conservas tu lugar en la lista de espera.',
  },
  guarded: {
    title: 'Gracias, hemos añadido a las personas con las que no quieres encontrarte',
    what: 'Desde ahora no os pondremos en el mismo grupo. Todo lo demás sigue como antes, porque tienes una plaza en un grupo. No podemos decir quién está en él. Si no te sientes bien con ello, puedes decir que no o dejar el grupo más abajo en esta página.',
  },
  seated: {
    title: 'Tus respuestas siguen como antes',
    what: 'Tienes una plaza en un grupo. Por eso no hemos guardado lo que has escrito ahora. En esta página puedes cambiar tu nombre y tu teléfono. Si el grupo no te va bien, puedes decir que no o dejarlo.',
  },
  otherTime: {
    title: 'Gracias por responder',
    what: 'Hemos quitado ese horario de tus respuestas. Conservas tu lugar en la lista de espera. Recibirás una nueva invitación cuando haya otro horario que te vaya bien.',
    noTimes: 'Si solo tenías ese horario, tu plaza está en pausa. En ese caso, elige otros en tu página.',
  },
};
