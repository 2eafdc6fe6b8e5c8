import type { ReplyWords } from './reply-words.ts';

export const nn: ReplyWords = {
  yes: [
    ...['ja', 'jau', 'ja visst', 'gjerne', 'sjølvsagt', 'absolutt', 'det kan eg', 'eg kan', 'eg kan det'],
    ...['det vil eg', 'eg vil', 'eg blir med', 'eg er med', 'eg vil vere med', 'vil vere med'],
    ...['eg vil framleis vere med', 'vil framleis vere med', 'framleis med', 'eg er framleis med'],
    ...['eg er framleis interessert', 'framleis interessert', 'det passar', 'det passar fint'],
    ...['det passar bra', 'det passar godt', 'passar fint', 'passar bra', 'passar godt'],
    ...['den tek eg', 'den tar eg', 'den kan eg ta', 'denne kan eg ta', 'eg kan ta denne', 'det gjer eg'],
    ...['eg tek denne', 'eg tar denne', 'den tek eg gjerne', 'eg kan godt ta den', 'eg tek ho', 'eg tar ho'],
    ...['eg tek den', 'eg tar den', 'eg kan ta den', 'eg kjem', 'eg takkar ja', 'takkar ja'],
  ],
  no: [
    ...['diverre ikkje', 'passar diverre ikkje', 'det passar diverre ikkje', 'kan diverre ikkje'],
    ...[
      'eg kan diverre ikkje',
      'det kan eg diverre ikkje',
      'må diverre seie nei',
      'eg kan diverre ikkje ta den',
    ],
    ...['nei', 'nei takk', 'dessverre ikkje', 'ikkje no', 'ikkje denne gongen', 'passar ikkje'],
    ...['det passar ikkje', 'passar dessverre ikkje', 'det passar dessverre ikkje', 'passar ikkje no'],
    ...['det passar ikkje no', 'passar ikkje for meg', 'det passar ikkje for meg', 'eg kan ikkje'],
    ...['kan ikkje', 'kan dessverre ikkje', 'eg kan dessverre ikkje', 'det kan eg ikkje', 'kan ikkje no'],
    ...[
      'passar ikkje så bra',
      'det passar ikkje så bra',
      'passar ikkje så godt',
      'det kan eg dessverre ikkje',
    ],
    ...['nei det kan eg ikkje', 'nei det kan eg dessverre ikkje', 'det passar ikkje så godt'],
    ...['eg kan ikkje no', 'eg kan ikkje ta den', 'eg vil ikkje', 'vil ikkje', 'eg blir ikkje med'],
    ...['eg kjem ikkje', 'eg vil ikkje vere med', 'vil ikkje vere med', 'ikkje lenger'],
    ...['eg vil ikkje vere med lenger', 'vil ikkje vere med lenger', 'ikkje interessert'],
    ...['eg er ikkje interessert', 'eg er ikkje lenger interessert', 'det går ikkje', 'går ikkje'],
    ...['den kan eg ikkje ta', 'eg kan ikkje ta denne', 'eg kan dessverre ikkje ta den', 'kan ikkje ta den'],
    ...['eg takkar nei', 'takkar nei', 'eg må seie nei', 'må seie nei', 'må dessverre seie nei'],
  ],
  otherTime: [
    ...['tidspunktet passar ikkje', 'tida passar ikkje', 'dagen passar ikkje', 'passar ikkje den dagen'],
    ...['det tidspunktet passar ikkje', 'den tida passar ikkje', 'den dagen passar ikkje'],
    ...['dette tidspunktet passar ikkje', 'denne tida passar ikkje', 'passar ikkje då', 'ikkje den dagen'],
    ...['det passar ikkje då', 'kan ikkje då', 'eg kan ikkje då', 'kan ikkje den dagen', 'feil tidspunkt'],
    ...['eg kan ikkje den dagen', 'tidspunktet passar dessverre ikkje'],
  ],
  polite: [
    ...['hei', 'god dag', 'god morgon', 'god kveld', 'takk', 'tusen takk', 'mange takk', 'takk for det'],
    ...['ha ein fin dag', 'ha det bra', 'ha det fint', 'god helg'],
  ],
  glad: [
    ...['så hyggeleg', 'så fint', 'fint', 'flott', 'så bra', 'gler meg', 'eg gler meg', 'det går fint'],
    'det går bra',
  ],
  sorry: ['dessverre', 'diverre', 'beklagar', 'orsak'],
  unsure: ['ja ja', 'nei nei'],
  closing: [
    ...['helsing', 'helsingar', 'mvh', 'vh', 'med venleg helsing', 'venleg helsing', 'beste helsing'],
    ...['med helsing', 'varm helsing', 'klem', 'helsing frå'],
  ],
  saysMore: [
    ...['ja', 'nei', 'ikkje', 'men', 'viss', 'dersom', 'berre', 'kanskje', 'ps', 'lurer', 'kan', 'vil', 'eg'],
    ...['meg', 'du', 'dykk', 'det', 'om', 'når', 'før', 'etter', 'må', 'skal', 'treng', 'helst'],
    ...['eller', 'føresett', 'usikker', 'aldri'],
  ],
};
