import type { CoordinatorPhoneTexts } from '../catalogue.ts';

export const coordinatorPhone: CoordinatorPhoneTexts = {
  talks: {
    title: 'Conversaciones previas',
    intro: 'Llama y pulsa lo que corresponda. No anotamos nada más. Habla solo con la propia persona.',
    none: 'Nadie espera una conversación.',
    since: (date) => `Espera desde el ${date}`,
    attempts: (count) => (count === 1 ? '1 llamada sin respuesta' : `${count} llamadas sin respuesta`),
    outcomes: {
      ready: 'Puede empezar en un grupo',
      notNow: 'Ahora no',
      otherHelp: 'Le va mejor otra ayuda',
      noAnswer: 'No contestó',
    },
    hints:
      'Ahora no: la plaza queda en pausa, y la persona puede volver cuando quiera. Si no tiene correo, pulsa «Volver a la lista de espera» en la página «Personas sin correo».',
    otherHelpWhat: 'Borramos todo lo que tenemos sobre la persona. No se puede deshacer.',
    otherHelpYes: 'Sí, borrar todo',
    saved: 'Gracias, está guardado.',
  },
  tasks: {
    title: 'Llamar en lugar de escribir',
    intro:
      'Estas personas no tienen correo. Llama, di lo que pone aquí y pulsa la respuesta. Habla solo con la propia persona y no dejes mensajes.',
    none: 'Ahora no hay llamadas por hacer.',
    since: (date) => `Desde el ${date}`,
    say: 'Di esto',
    outcomes: {
      told: 'Se lo he dicho',
      accept: 'Quiere participar',
      decline: 'No quiere participar',
      timeDoesNotFit: 'El horario no le va bien',
      interested: 'Todavía quiere participar',
      notInterested: 'Ya no quiere participar',
      noAnswer: 'No contesta',
    },
    noAnswerWhat:
      'Si no contesta, pulsa eso e inténtalo otro día. El plazo para responder cuenta desde tu llamada.',
    erasedAt: (date: string) =>
      `Has llamado sin respuesta. Inténtalo otro día. Si no sabemos nada, borramos todo sobre la persona el ${date}.`,
    noAnswerPlace:
      'Si no contesta, o quiere pensarlo, pulsa «No contesta» e inténtalo otro día. Guardamos la plaza unos días después de tu primera llamada.',
    lapsesAt: (date: string) =>
      `Has llamado sin respuesta. Inténtalo otro día. Si no sabemos nada, la plaza pasa a otra persona el ${date}.`,
    confidentiality:
      'Quien quiere participar también promete esto. Léelo en voz alta y pregunta si le parece bien:',
    saved: 'Gracias, está guardado.',
  },
  say: {
    group: (where, when, language) => `${where}, ${when}, idioma: ${language}`,
    welcome: 'Ya tienes hecha la inscripción, y te buscamos un grupo. Te llamaremos cuando lo encontremos.',
    welcomeTalk:
      'Ya tienes hecha la inscripción. Primero tenemos una conversación, y después te buscamos un grupo.',
    invitation: (facts, answerBy) =>
      `Tenemos un grupo para ti: ${facts}. ¿Quieres participar? Necesitamos tu respuesta antes del ${answerBy}.`,
    invitationMeeting: (meeting) => `La primera reunión es el ${meeting}.`,
    invitationDateOff: 'La reunión que estaba fijada ya no es válida. Te avisaremos de la nueva fecha.',
    invitationReminder: (facts, answerBy) =>
      `Te hemos invitado a un grupo: ${facts}. Te guardamos la plaza hasta el ${answerBy}. ¿Quieres participar?`,
    placeLapsed:
      'La plaza en el grupo ha sido para otra persona, porque no supimos nada de ti. Dinos si quieres volver a la lista de espera.',
    groupComplete: (facts) =>
      `Ya han dicho que sí suficientes personas: ${facts}. Quien coordina el grupo fija la primera reunión.`,
    meetingSet: (meeting) => `La primera reunión es el ${meeting}.`,
    meetingMoved: (meeting) => `Ha cambiado el día o el lugar de la primera reunión. Ahora es el ${meeting}.`,
    meetingCancelled: (meeting) =>
      `La reunión del ${meeting} está cancelada. Te avisaremos de la nueva fecha.`,
    meetingReminder: (meeting) => `Pronto es la primera reunión: ${meeting}.`,
    backInQueue: {
      tooFew:
        'Esta vez éramos muy pocas personas para empezar. Vuelves a la lista de espera con el lugar que tenías.',
      noCoordinator:
        'Esta vez no encontramos a nadie para coordinar el grupo. Vuelves a la lista de espera con el lugar que tenías.',
      coordinatorChanged:
        'Esta vez, por desgracia, no lo conseguimos. Vuelves a la lista de espera con el lugar que tenías.',
      groupClosed:
        'Esta vez, por desgracia, no lo conseguimos. Vuelves a la lista de espera con el lugar que tenías.',
    },
    noMeeting: 'La reunión que estaba fijada ya no se celebra.',
    newCoordinator: (name) => `Ahora coordina el grupo otra persona: ${name}.`,
    newCoordinatorUnnamed: 'Ahora coordina el grupo otra persona.',
    stillInterested: (answerBy) =>
      `¿Quieres seguir en la lista de espera? Si no sabemos nada antes del ${answerBy}, borramos todo sobre ti.`,
    areaGone: {
      video:
        'Ya no ponemos en marcha grupos donde vives. Puedes elegir una zona cercana, o reunirte por videollamada. Conservas tu lugar en la lista de espera. ¿Qué prefieres?',
      inPerson:
        'Ya no ponemos en marcha grupos donde vives. Puedes elegir una zona cercana. Conservas tu lugar en la lista de espera. ¿Qué prefieres?',
    },
    paused: {
      talk: 'Tu plaza está en pausa después de nuestra conversación. Llámanos cuando quieras volver a la lista de espera.',
      noTimes:
        'Ya no te queda ningún horario, así que tu plaza está en pausa. Llámanos cuando tengas otros horarios.',
    },
    erased: {
      own: 'Hemos borrado todo sobre ti, como nos pediste.',
      noAnswer:
        'No supimos nada de ti, así que hemos borrado todo sobre ti. Puedes volver a inscribirte cuando quieras.',
      talk: 'Después de nuestra conversación hemos borrado todo sobre ti. Puedes volver a inscribirte cuando quieras.',
    },
    handover: (phrase) =>
      `Ahora el grupo sigue por su cuenta, y hemos borrado todo lo que sabíamos del grupo. Si más adelante queréis ayuda, usad estas palabras: ${phrase}. Apúntalas, por favor.`,
    other: 'Hay novedades. ¿Quieres preguntarnos algo?',
  },
  called: {
    title: 'Personas sin correo',
    link: (count: number) => `Personas sin correo (${count})`,
    intro:
      'No tienen una página propia. Cuando llaman, haz aquí lo que piden. Habla solo con la propia persona.',
    none: 'Nadie por ahora.',
    caller: (name: string) => `Llama ${name}`,
    states: {
      talk: 'Espera una conversación',
      waiting: 'Espera un grupo',
      invited: 'Tiene una invitación a un grupo',
      accepted: 'Ha dicho que sí a una plaza',
      inGroup: 'Está en un grupo',
      paused: 'En pausa',
      lapsed: 'La plaza ha sido para otra persona',
    },
    asks: '¿Pide otra cosa?',
    held: 'Lo que tenemos sobre esta persona',
    heldHint: 'Léelo en voz alta si lo pide.',
    name: 'Nombre',
    since: 'En la lista de espera desde',
    themes: 'Preferencias',
    consentAt: 'Dio su consentimiento',
    doTitle: 'Lo que pide',
    change: 'Cambiar',
    pause: 'Hacer una pausa',
    resume: 'Volver a la lista de espera',
    leave: 'Dejar el grupo',
    withdraw: 'Borrar todo',
    data: 'Descargar todo en un archivo',
    dataName: 'datos.json',
    changeTitle: 'Cambiar por la persona',
    changeLead: 'Conserva su lugar en la lista de espera. Lee las preguntas en voz alta.',
    seated:
      'Tiene una plaza en un grupo. Por eso ahora solo puedes cambiar el nombre y el teléfono, y añadir a personas con las que no quiere encontrarse.',
    late: 'Ha recibido una plaza en un grupo mientras el formulario estaba abierto. Por eso no se han guardado sus preferencias. El nombre, el teléfono y las personas con las que no quiere encontrarse los puedes guardar ahora.',
    withdrawAsk: {
      title: (name: string) => `¿Borrar todo sobre ${name}?`,
      what: 'Se borra todo de inmediato. No se puede deshacer.',
      detail:
        'Si tiene una plaza en un grupo, queda libre para otra persona. Al resto del grupo no se le dice por qué. No hace falta preguntar el motivo.',
      yes: 'Sí, borrar todo',
      no: 'No, conservar',
    },
    leaveAsk: {
      title: (name: string) => `¿${name} deja el grupo?`,
      what: 'Vuelve a la lista de espera con el lugar que tenía.',
      detail: 'Su plaza en el grupo queda libre para otra persona. Al resto del grupo no se le dice por qué.',
      yes: 'Sí, dejar el grupo',
      no: 'No, quedarse',
    },
    saved: 'Gracias, está guardado.',
    erased: 'Todo está borrado. Puedes decir: «Hemos borrado todo sobre ti, como nos pediste.»',
    inUse: 'Hay otra persona inscrita con este teléfono. No se ha cambiado nada.',
  },
  assisted: {
    title: 'Inscribir a alguien',
    intro:
      'Para alguien con quien hablas por teléfono. Lee las preguntas en voz alta. Si la persona no tiene correo, la llamamos.',
    consentRead: 'Lee esto en voz alta y pregunta si le parece bien',
    consent: 'Lo ha oído y dice que sí',
    noPage:
      'Lee también esto a quien no tiene correo: «No tienes una página propia. Llámanos cuando quieras y cambiamos lo que haga falta, ponemos tu plaza en pausa, te leemos lo que tenemos sobre ti o lo borramos todo.»',
    confidentialityRead: 'Lee también esto en voz alta',
    confidentiality: 'Promete confidencialidad',
    adult: 'Tiene 18 años o más',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    emailHint: 'Solo si la persona quiere recibir correos.',
    wantsTalk: 'Quiere una conversación antes',
    send: 'Inscribir',
    saved: 'La persona ya está en la lista de espera.',
    inUse: 'Ya hay una inscripción con este correo o este teléfono. No se ha cambiado nada.',
  },
};
