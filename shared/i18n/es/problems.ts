import type { ProblemTexts } from '../catalogue.ts';

export const problems: ProblemTexts = {
  summary: {
    title: 'Hay que corregir algo antes de seguir',
    kept: 'Todo lo que has escrito sigue ahí. Pulsa una línea para ir al campo.',
  },
  fields: {
    required: 'Hay que rellenar este campo.',
    tooLong: 'Es demasiado largo. Escríbelo más corto.',
    notText: 'No podemos leer esto como texto. Escríbelo de nuevo.',
    hiddenCharacters:
      'Aquí hay caracteres invisibles que no podemos aceptar. Escríbelo de nuevo en lugar de pegarlo.',
    notAnEmail: 'Esto no parece un correo electrónico. Escríbelo por ejemplo así: nombre@example.org.',
    notAPhone:
      'Esto no parece un número de teléfono. Escribe las cifras, si quieres con el prefijo del país.',
    notAChoice: 'Elige algo de la lista.',
    chooseOne: 'Elige al menos una opción.',
    tooMany: 'Son demasiados. Quita alguno.',
    notANumber: 'Escribe un número entero.',
    notADate: 'Elige una fecha o escríbela así: 2027-01-31.',
    notATime: 'Esto no es una hora. Escríbela por ejemplo así: 18:00.',
    inThePast: 'Esto ya ha pasado. Elige un momento posterior.',
    tooFarAhead: 'Falta demasiado tiempo para eso. Elige un momento anterior.',
    shownChanged:
      'Algo en esta página ha cambiado desde que la abriste. Léelo otra vez y vuelve a marcar la casilla.',
    mustConfirm: 'Marca esta casilla para seguir.',
    emailOrPhone:
      'Escribe un correo electrónico o un número de teléfono. Si tienes varios, escribe uno en cada línea.',
    roomAndPlace:
      'Aquí hay un lugar escrito y arriba hay una sala elegida. Elige «Otro lugar» arriba, o deja este campo vacío.',
  },
  pages: {
    invalid: {
      title: 'Nos falta algo',
      what: 'Falta algo en la respuesta, o no podemos leerla entera.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás e inténtalo otra vez.',
    },
    unknownLink: {
      title: 'No conocemos este enlace',
      what: 'El enlace no lleva a nada nuestro. Quizá se cortó en el correo, o se ha borrado aquello a lo que llevaba.',
      kept: 'No se ha cambiado nada.',
      next: 'Copia el enlace entero del correo, o pide uno nuevo.',
    },
    goneLink: {
      title: 'Este enlace ya no funciona',
      what: 'El enlace ya se ha usado, es demasiado antiguo, o ha pasado algo nuevo desde que se envió.',
      kept: 'Lo que hiciste antes sigue igual. Ahora no se ha cambiado nada.',
      next: 'Pide un nuevo enlace y te lo enviamos por correo.',
    },
    wrongState: {
      title: 'Ahora no se puede hacer',
      what: 'Lo que has elegido ya no encaja. Quizá ya está hecho, o ha pasado algo entretanto.',
      kept: 'Todo sigue como antes.',
      next: 'Mira cómo están las cosas ahora y elige desde ahí.',
    },
    alreadyTaken: {
      title: 'Otra persona ha llegado un poco antes',
      what: 'Otra persona coordinadora se ha quedado con este grupo, o se lo hemos preguntado entretanto.',
      kept: 'No tienes que hacer nada. No se ha cambiado nada.',
      next: 'Gracias por querer hacerlo. Te volveremos a preguntar cuando haga falta.',
    },
    placeGone: {
      title: 'La plaza ya no está libre',
      what: 'Ya has respondido, o la plaza ha sido para otra persona, o el grupo no ha salido adelante.',
      kept: 'Sigues teniendo tu lugar en la lista de espera.',
      next: 'Te avisaremos cuando haya otro grupo que te vaya bien. No tienes que hacer nada.',
    },
    personGone: {
      title: 'Esto ya no es necesario',
      what: 'La persona se ha ido o ya no está en el grupo, o ha pasado algo nuevo entretanto.',
      kept: 'No tienes que hacer nada más.',
      next: 'Mira cómo están las cosas ahora.',
    },
    roomTaken: {
      title: 'La sala está ocupada',
      what: 'Otro grupo tiene la sala a esa hora.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás y elige otra sala u otra fecha.',
    },
    tooFewLeft: {
      title: 'Quedarían muy pocas personas',
      what: 'Quedarían menos personas de las que necesita un grupo.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás, o habla con una persona responsable sobre qué es lo mejor.',
    },
    stillNeeded: {
      title: 'Esta persona todavía hace falta',
      what: 'No podemos quitar a la última persona responsable, ni a alguien que todavía tiene grupos.',
      kept: 'No se ha cambiado nada.',
      next: 'Da los grupos a otra persona, o añade antes a una nueva persona responsable.',
    },
    addressInUse: {
      title: 'La dirección está en uso',
      what: 'Ya hay una persona coordinadora con esta dirección.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás y usa otra dirección, o cambia los datos de la persona que ya existe.',
    },
    signedOut: {
      title: 'Se ha cerrado tu sesión',
      what: 'Tienes que iniciar sesión para ver esta página. Quizá ha pasado un tiempo desde la última vez.',
      kept: 'No se ha cambiado nada.',
      next: 'Pide por correo un enlace para iniciar sesión.',
    },
    notYours: {
      title: 'Esta página no es tuya',
      what: 'La página es de otra persona coordinadora, o es solo para responsables.',
      kept: 'No se ha cambiado nada.',
      next: 'Ve a tu propio resumen.',
    },
    notFound: {
      title: 'No encontramos la página',
      what: 'No hay nada en esta dirección.',
      kept: 'No se ha cambiado nada.',
      next: 'Comprueba que la dirección está bien escrita, o empieza en la página de inicio.',
    },
    heardEnough: {
      title: 'Ya os hemos oído',
      what: 'El grupo lo ha pedido muchas veces en las últimas 24 horas, y los mensajes ya se han enviado.',
      kept: 'Esta vez no se ha enviado nada.',
      next: 'Esperad hasta mañana. Si es urgente, poneos en contacto de otra manera.',
    },
    busy: {
      title: 'Mucha gente a la vez',
      what: 'Han pasado tantas cosas a la vez que no hemos podido hacerlo.',
      kept: 'No se ha cambiado nada.',
      next: 'Espera un momento e inténtalo de nuevo.',
    },
    badRequest: {
      title: 'No hemos podido leer el formulario',
      what: 'Lo que se ha enviado no tiene la forma de nuestro formulario.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás, recarga la página e inténtalo de nuevo.',
    },
    tooLarge: {
      title: 'Es demasiado texto',
      what: 'Lo que se ha enviado es más largo de lo que podemos aceptar.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás y escribe menos.',
    },
    wrongType: {
      title: 'No hemos podido leer el formulario',
      what: 'Lo que se ha enviado no es un formulario normal.',
      kept: 'No se ha cambiado nada.',
      next: 'Vuelve atrás, recarga la página e inténtalo de nuevo.',
    },
    otherOrigin: {
      title: 'Esto no viene de nuestra página',
      what: 'El formulario se ha enviado desde otro sitio web, y eso no lo aceptamos.',
      kept: 'No se ha cambiado nada.',
      next: 'Abre tú nuestra página y hazlo desde ahí.',
    },
    methodNotAllowed: {
      title: 'La página no se puede usar así',
      what: 'Esta dirección no acepta lo que se ha enviado.',
      kept: 'No se ha cambiado nada.',
      next: 'Empieza en la página de inicio, o abre el enlace del correo.',
    },
    unexpected: {
      title: 'Algo ha fallado por nuestra parte',
      what: 'No ha sido culpa tuya. Sabemos que ha pasado, pero no qué escribiste.',
      kept: 'Quizá se guardó, quizá no. Puedes intentarlo de nuevo sin problema: no se hará dos veces.',
      next: 'Espera un poco e inténtalo de nuevo. Si no funciona, ponte en contacto.',
    },
  },
  reference: (reference) => `Si te pones en contacto, danos, por favor, este código: ${reference}`,
  /** Below `busy` and `unexpected`, where something had been sent. */
  again: { kept: 'Lo que has rellenado sigue aquí.', send: 'Enviar de nuevo' },
  links: {
    home: 'Ir a la página de inicio',
    newLink: 'Recibir un nuevo enlace',
    signIn: 'Iniciar sesión',
    overview: 'Ir a mi resumen',
  },
};
