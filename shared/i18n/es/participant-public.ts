import type { ParticipantTexts } from '../catalogue.ts';

export const start: ParticipantTexts['start'] = {
  heading: 'Participa en un grupo de autoayuda',
  lead: 'Unas pocas personas se reúnen, hablan y se escuchan. No cuesta nada.',
  signUp: 'Inscríbete',
  whatTitle: '¿Qué es un grupo de autoayuda?',
  what: (min, max) => [
    `Sois de ${min} a ${max} personas que os reunís con regularidad y habláis de lo que os preocupa, de igual a igual. Nadie es especialista y nadie es paciente.`,
    'Tú eliges qué cuentas. También se puede solo escuchar.',
  ],
  whoTitle: '¿Para quién son los grupos?',
  who: [
    'Los grupos son para ti si tienes 18 años o más y quieres hablar de algo con otras personas. Puede ser algo que acaba de pasar o algo que dura desde hace tiempo.',
    'En la mayoría de los grupos cada persona trae lo suyo. Funciona bien. Si prefieres un grupo sobre un solo tema, puedes pedirlo.',
  ],
  howTitle: '¿Cómo empieza un grupo?',
  how: 'Cuando suficientes personas cerca de ti pueden reunirse a la misma hora, preguntamos a una persona coordinadora. Ella busca una sala y os acompaña las primeras veces. Después, el grupo es vuestro.',
  promisesTitle: 'Lo que prometemos',
  promises: [
    { title: 'Es gratis', what: 'No pagas nada, ni ahora ni más adelante.' },
    { title: 'El grupo es cerrado', what: 'Cada vez se reúnen las mismas personas.' },
    {
      title: 'Confidencial',
      what: 'Todo el mundo promete no contar fuera lo que se dice ni quién participa.',
    },
    {
      title: 'Sin registro',
      what: 'Cuando el grupo puede seguir por su cuenta, borramos lo que tenemos sobre ti. Entonces nadie puede ver quién estaba en el mismo grupo.',
    },
    {
      title: 'Sin diagnóstico',
      what: 'No necesitas ningún diagnóstico ni derivación médica. No preguntamos qué te preocupa.',
    },
    { title: 'Tú decides', what: 'Puedes dejarlo cuando quieras, sin decir por qué.' },
  ],
  nextTitle: '¿Qué pasa cuando te inscribes?',
  steps: [
    'Nos cuentas dónde y cuándo puedes reunirte. Son un par de minutos.',
    'Recibes un correo con un enlace. Allí confirmas.',
    'Buscamos a otras personas cerca de ti que puedan reunirse cuando tú puedes. Siempre puedes ver en qué punto estás.',
    'Cuando hay suficientes personas, recibes una invitación. Tú decides si dices que sí.',
    'Os reunís por primera vez junto con la persona coordinadora.',
  ],
  talkOffered: 'Si prefieres hablar antes con una persona coordinadora, puedes marcarlo cuando confirmes.',
  talkRequired:
    'Antes de que tengas plaza en un grupo, una persona coordinadora se pone en contacto contigo para una breve conversación.',
  urgentTitle: '¿Es urgente?',
  urgent: 'Los grupos no están pensados para lo urgente. Puedes llamar ahora a:',
  weTitle: '¿Quiénes somos?',
  we: (name) =>
    `${name} pone en marcha los grupos aquí. No damos tratamiento, y un grupo no sustituye un tratamiento. Si tienes preguntas o quieres ayuda para inscribirte, puedes escribirnos o llamarnos.`,
  website: 'Más sobre quiénes somos',
};

export const info: ParticipantTexts['info'] = {
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Todo el mundo debe poder usar estas páginas, también quien ve mal, usa el teclado o está sin fuerzas.',
    doneTitle: 'Lo que hemos hecho',
    done: [
      'Las páginas están hechas según las WCAG 2.2, niveles A y AA.',
      'Todo se puede usar con el teclado, con letra grande y en pantallas pequeñas. Si tu teléfono está en modo oscuro, las páginas son oscuras.',
      'Todo funciona sin JavaScript. Las páginas son pequeñas y llegan también donde hay poca cobertura.',
      'Si algo está mal en un formulario, lo decimos con palabras. Lo que has escrito se queda.',
      'Nada parpadea y nada caduca mientras escribes.',
    ],
    testTitle: 'Cómo probamos las páginas',
    test: 'Cada vez que cambiamos algo, un programa recorre las páginas. Busca fallos en colores, nombres, orden y tamaño. Un programa no lo encuentra todo.',
    gapsTitle: 'Lo que sabemos que falta',
    gaps: [
      'Todavía no ha probado las páginas nadie que use un lector de pantalla a diario.',
      'Los correos se ven distintos en cada programa. Por eso cada correo lleva también una versión de solo texto.',
    ],
    helpTitle: '¿Hay algo difícil de usar?',
    help: 'Dínoslo y lo arreglamos en cuanto podamos. También podemos inscribirte mientras hablamos. Escribe a',
    complain:
      'Si la respuesta no te convence, puedes avisar a la Dirección Noruega de Digitalización (Digitaliseringsdirektoratet), que supervisa las páginas web.',
  },
  promise: {
    title: 'La promesa que nos hacemos',
    lead: 'Esto lo promete toda persona que participa. Lo prometes al confirmar la inscripción y otra vez al decir que sí a una plaza.',
    meansTitle: '¿Qué significa?',
    means: [
      'Puedes decir que tú participas y lo que has aprendido sobre ti.',
      'No dices quiénes son las demás personas. Tampoco a tu gente más cercana.',
      'Si te cruzas con alguien por la calle, puedes esperar a que te salude.',
      'La promesa vale también después de dejarlo.',
      'Si hay peligro de muerte, llama al 113. La vida va antes que la promesa.',
    ],
    notStored:
      'Nadie firma nada. Cuando el grupo puede seguir por su cuenta, borramos también que lo has prometido.',
  },
  startPack: {
    title: 'Guía para empezar',
    lead: 'Para grupos que van a empezar. Podéis imprimirla y llevarla. Todo son propuestas. La decisión es vuestra.',
    framesTitle: 'Pautas que acordar',
    promiseTitle: 'La promesa',
    parts: [
      {
        title: 'La primera reunión',
        lines: [
          'La persona coordinadora da la bienvenida y está presente todo el tiempo.',
          'Decid cómo queréis que os llamen. Nadie tiene que contar nada más.',
          'Leed las pautas en voz alta y acordadlas. Haceos la promesa.',
          'Haced una ronda corta: ¿Cómo estás hoy? Se puede pasar el turno.',
          'Acordad la próxima reunión antes de iros.',
        ],
      },
      {
        title: 'Las siguientes reuniones',
        lines: [
          'Empezad con una ronda en la que todo el mundo habla, más o menos el mismo tiempo.',
          'Preguntad si alguien necesita más tiempo hoy.',
          'Elegid de vez en cuando algo de lo que hablar, o dejad que surja.',
          'Terminad con una ronda sobre lo que os lleváis.',
          'De vez en cuando, reservad un rato para hablar de cómo va el grupo.',
        ],
      },
      {
        title: 'Cuando el grupo sigue por su cuenta',
        lines: [
          'Turnaos para abrir la sala, estar al tanto de la hora y dar la bienvenida. No hace falta que nadie dirija.',
          'Acordad cómo avisáis cuando alguien no puede venir.',
          'Acordad qué hacéis cuando alguien lo deja, y si queréis gente nueva.',
          'Guardad las palabras del último correo que os enviamos. Con ellas podéis pedir ayuda.',
        ],
      },
      {
        title: 'Cuando se pone difícil',
        lines: [
          'Habladlo pronto. Di cómo es para ti, no lo que las demás personas hacen mal.',
          'Si os preocupa alguien, decídselo. Podéis hacer la llamada en compañía.',
          'El grupo no tiene que cargar con todo. Los números de abajo también son para el grupo.',
        ],
      },
    ],
  },
};
