import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../shared/reply/understand.ts';
import { replyWords } from '../../shared/reply/words/all.ts';
import { locales } from '../mail/rendering.ts';

const said = (text: string) => understand(text, 'Alma');

/** What people write, by language and meaning; not the list of phrases itself, which the properties below walk through. */
const table = {
  nb: {
    yes: [
      'Ja',
      'ja takk!',
      'Ja, gjerne',
      'Hei! Ja, det passer fint. Takk!',
      'JA',
      'Jeg blir med.',
      'Ja!!!',
      'Ja, den tar jeg!',
    ],
    no: [
      'Nei',
      'nei takk',
      'Passer ikke',
      'Det passer dessverre ikke.',
      'Beklager, kan ikke',
      'Nei, passer ikke',
    ],
    otherTime: [
      'Tidspunktet passer ikke',
      'Nei, tidspunktet passer ikke',
      'Kan dessverre ikke. Passer ikke da.',
    ],
  },
  nn: {
    yes: ['Ja', 'Gjerne!', 'Ja, det passar fint', 'Eg blir med'],
    no: ['Nei', 'Passar ikkje', 'Eg kan ikkje, dessverre'],
    otherTime: ['Tidspunktet passar ikkje', 'Eg kan ikkje då'],
  },
  en: {
    yes: [
      'Yes',
      'yes please',
      'Sure, that works for me',
      'Hi, yes, I’d love to. Thanks!',
      'I’m still interested',
    ],
    no: ['No', 'No, thank you', "Sorry, I can't", 'It doesn’t suit me', 'Not this time'],
    otherTime: ['The time doesn’t work for me', 'No, that time does not suit me'],
  },
  es: {
    yes: ['Sí', 'si', '¡Claro que sí!', 'Sí, me va bien. Gracias', 'Hola: sí, quiero'],
    no: ['No', 'No, gracias', 'Lo siento, no puedo', 'No me va bien'],
    otherTime: ['El horario no me va bien', 'No, ese día no puedo'],
  },
  ar: {
    yes: ['نعم', 'نَعَم', 'نعم، شكرًا', 'مرحبًا، نعم يناسبني', 'موافق'],
    no: ['لا', 'لا، شكرًا', 'للأسف لا أستطيع', 'لا يناسبني'],
    otherTime: ['الموعد لا يناسبني', 'لا، هذا الموعد لا يناسبني'],
  },
} as const satisfies Readonly<Record<(typeof locales)[number], object>>;

describe.each(locales)('answers in %s', (locale) => {
  it.each(['yes', 'no', 'otherTime'] as const)('%s', (meaning) => {
    for (const text of table[locale][meaning]) expect([text, said(text)]).toEqual([text, meaning]);
  });

  it('mean what the list says, in capitals, with marks around them, and politely', () => {
    const [polite = ''] = replyWords[locale].polite;
    for (const meaning of ['yes', 'no', 'otherTime'] as const)
      for (const phrase of replyWords[locale][meaning])
        for (const text of [phrase, phrase.toUpperCase(), `  «${phrase}»! `, `${polite}!\n\n${phrase}.`])
          expect([text, said(text)]).toEqual([text, meaning]);
  });

  it('a yes beside a no is neither, and politeness alone says nothing', () => {
    const { yes, no, polite } = replyWords[locale];
    expect(said(`${yes[0]}. ${no[0]}.`)).toBe('unclear');
    for (const phrase of polite) expect([phrase, said(phrase)]).toEqual([phrase, 'unclear']);
  });

  it('a sorry yes, a glad no, what may be a condition and what asks are none either', () => {
    const { yes, no, glad, sorry, unsure } = replyWords[locale];
    for (const phrase of [...glad, ...sorry, ...unsure])
      expect([phrase, said(phrase)]).toEqual([phrase, 'unclear']);
    for (const text of [
      ...glad.map((phrase) => `${no[0]}, ${phrase}`),
      ...sorry.map((phrase) => `${yes[0]}, ${phrase}`),
      ...[`${yes[0]}?`, `${no[0]}؟`],
    ])
      expect([text, said(text)]).toEqual([text, 'unclear']);
    for (const phrase of glad) expect([phrase, said(`${yes[0]}, ${phrase}`)]).toEqual([phrase, 'yes']);
    for (const phrase of sorry) expect([phrase, said(`${no[0]}, ${phrase}`)]).toEqual([phrase, 'no']);
  });
});

describe('what is not plainly an answer', () => {
  it.each([
    '',
    '👍',
    'Hei',
    'Ja, men jeg kommer litt sent',
    'Ja, hvis det er heis',
    'Ja og nei',
    'Ikke nei',
    'Ja det kan jeg ikke',
    'Kanskje',
    'Hva betyr dette?',
    'Yes, unless it rains',
    'No problem',
    'No hay problema',
    'نعم لكن متأخر',
    'Jeg orker ikke mer',
    'Jeg kan ikke mer',
    'Vil ikke lenger',
    'Nei, så hyggelig!',
    'Det passer dessverre',
    'Takk, det går bra',
    'Ja ja',
    'Jo takk',
    'Nja',
    'Si puedo, voy',
    'Si me va bien, participo',
    'No sé si puedo',
    'De acuerdo, gracias',
    'Ya no puedo más',
    'Doesn’t work',
    'Can’t wait!',
    'I can’t take it',
    'I can’t anymore',
    'Not sure',
    'لا مانع',
    'أجل',
    'ما أستطيع',
    'Ja '.repeat(20),
  ])('%j is for a person to read', (text) => {
    expect(said(text)).toBe('unclear');
  });

  it('nothing that anybody could write makes it throw, and a word it does not know is never an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(['yes', 'no', 'otherTime', 'unclear']).toContain(said(text));
        expect(said(`Ja, ${text} xyzzy`)).toBe('unclear');
      }),
    );
  });
});

describe('the end of a mail', () => {
  it('is left out: a name, a closing with name and number, what a program signs', () => {
    for (const end of [
      '\nAlma',
      '\nAlma Nord',
      '\n\nHilsen Alma',
      '\n\nmvh alma nord',
      '\n\nVarm hilsen Kari Nord-Lie',
      '\n\nMed vennlig hilsen',
      '\n\nمع التحية آدا',
      '\n\nMvh\nAlma Nord\nIgangsetter\nTlf. 99 99 99 99',
      '\n\nBest regards,\nAlma',
      '\n\nSendt fra min iPhone',
      '\n\nHent Outlook for iOS<https://aka.ms/o0ukef>',
      '\n\nمع التحية\nAlma',
      '\n\nHilsen Alma\nalma@example.no\nwww.example.no',
    ])
      expect([end, said(`Ja takk${end}`)]).toEqual([end, 'yes']);
  });

  it('is not overlooked when it goes on saying something', () => {
    expect(said('Ja\n\nHilsen Alma\nPS: bare hvis jeg får skyss')).toBe('unclear');
    expect(said('Ja\n\nHilsen Alma\n\nNei')).toBe('unclear');
    expect(said(`Ja\n\nHilsen Alma\n${'en linje til\n'.repeat(9)}`)).toBe('unclear');
    for (const end of [
      '\nAlma kommer ikke',
      '\n\nHilsen Alma\nForutsatt at noen henter meg',
      '\nBest etter klokka seks',
      '\nBest from nine',
      '\nBest, from nine',
      '\nBest 9',
      '\nHilsen til dem som kommer',
      '\nLove It More In The Evening',
    ])
      expect([end, said(`Ja${end}`)]).toEqual([end, 'unclear']);
    expect(said('Ja\nBjarne')).toBe('unclear');
    expect(said('Ja\nAlma kommer ikke alene')).toBe('unclear');
    expect(said('Ja\nAlma kommer ikke')).toBe('unclear');
    expect(said('Yes\nAlma maybe')).toBe('unclear');
  });
});
