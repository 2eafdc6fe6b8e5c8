import type { GroupReasonTexts } from '../catalogue.ts';

export const groupReasons: GroupReasonTexts = {
  title: 'Slik passar dei saman',
  everyoneAccepts: 'Alle har sagt ja til staden, tidspunktet og språket.',
  firstChoice: {
    all: 'Alle ønskjer seg helst ei slik gruppe.',
    most: 'Dei fleste ønskjer seg helst ei slik gruppe.',
    some: 'Nokre ønskjer seg helst ei slik gruppe.',
  },
  travel: (minutes) => `Ingen har meir enn ${minutes} minutt å reise.`,
  waitedLong: (weeks) => `Nokon har venta i minst ${weeks} veker.`,
};
