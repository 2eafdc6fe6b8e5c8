import type { ReplyWords } from './reply-words.ts';

/** A yes; and with `si` before it also a condition, since few type the accent. */
const willing = [
  ...['puedo', 'quiero', 'me apunto', 'acepto', 'me va bien', 'me viene bien', 'me interesa', 'participo'],
  ...['sigo interesado', 'sigo interesada', 'todavía quiero', 'todavía quiero participar', 'me encargo'],
  ...['quiero participar', 'sigo queriendo participar', 'todavía me interesa', 'puedo encargarme'],
  ...['yo me encargo', 'iré', 'voy'],
];

export const es: ReplyWords = {
  yes: [
    ...['sí', 'sí por favor', 'claro', 'claro que sí', 'por supuesto', 'con mucho gusto', 'encantado'],
    ...['encantada', 'digo que sí', ...willing],
  ],
  no: [
    ...['no', 'no gracias', 'ahora no', 'ahora no puedo', 'esta vez no', 'por desgracia no', 'no puedo'],
    ...['no me va bien', 'no me viene bien', 'lo siento no', 'no quiero', 'no me interesa', 'ya no'],
    ...['ya no quiero', 'ya no me interesa', 'no quiero participar', 'ya no quiero participar'],
    ...['no puedo ahora', 'no me apunto', 'no acepto', 'no puedo encargarme', 'no puedo ir', 'no iré'],
    ...['no me conviene', 'prefiero que no', 'digo que no', 'lamentablemente no', 'no voy', 'no participo'],
  ],
  otherTime: [
    ...['el horario no me va bien', 'el horario no me viene bien', 'ese horario no me va bien'],
    ...['ese horario no me viene bien', 'este horario no me va bien', 'este horario no me viene bien'],
    ...['ese día no puedo', 'ese día no', 'ese día no me va bien', 'a esa hora no puedo', 'a esa hora no'],
    ...['no puedo ese día', 'no puedo a esa hora', 'el día no me va bien', 'la hora no me va bien'],
  ],
  polite: [
    ...['hola', 'buenos días', 'buenas tardes', 'buenas noches', 'buenas', 'gracias', 'muchas gracias'],
    ...['mil gracias', 'por favor', 'gracias por preguntar', 'que tengan un buen día', 'buen día'],
  ],
  glad: ['qué bien', 'genial', 'con gusto', 'de acuerdo'],
  sorry: ['lo siento', 'por desgracia', 'lamentablemente', 'perdón'],
  unsure: willing.map((phrase) => `si ${phrase}`),
  closing: [
    ...['saludos', 'un saludo', 'saludos cordiales', 'un cordial saludo', 'atentamente', 'un abrazo'],
    ...['abrazos', 'cordialmente'],
  ],
  saysMore: [
    ...['sí', 'no', 'pero', 'solo', 'quizá', 'quizás', 'tal', 'salvo', 'ps', 'pd', 'puedo', 'aunque', 'que'],
    ...['yo', 'me', 'cuando', 'antes', 'después', 'siempre', 'necesito', 'quiero', 'nunca', 'todavía'],
  ],
};
