import type { ReplyWords } from './reply-words.ts';

export const nb: ReplyWords = {
  yes: [
    ...['ja', 'jada', 'joda', 'jepp', 'ja visst', 'gjerne', 'selvfølgelig', 'absolutt', 'ja det kan jeg'],
    ...['det kan jeg', 'jeg kan', 'jeg kan det', 'kan godt', 'det vil jeg', 'jeg vil', 'jeg blir med'],
    ...['jeg er med', 'jeg vil være med', 'vil være med', 'jeg vil fortsatt være med', 'fortsatt med'],
    ...[
      'jeg er fortsatt med',
      'vil fortsatt være med',
      'jeg er fortsatt interessert',
      'fortsatt interessert',
    ],
    ...['det passer', 'det passer fint', 'det passer bra', 'det passer godt', 'passer fint', 'passer bra'],
    ...['passer godt', 'det går fint', 'det går bra', 'jeg tar den', 'jeg kan ta den', 'jeg tar det'],
    ...['jeg kommer', 'jeg takker ja', 'takker ja', 'jeg sier ja', 'ja takk'],
  ],
  no: [
    ...['nei', 'nei takk', 'niks', 'dessverre ikke', 'ikke nå', 'ikke denne gangen', 'ikke denne gang'],
    ...['passer ikke', 'det passer ikke', 'passer dessverre ikke', 'det passer dessverre ikke'],
    ...['passer ikke nå', 'det passer ikke nå', 'passer ikke for meg', 'det passer ikke for meg'],
    ...['jeg kan ikke', 'kan ikke', 'kan dessverre ikke', 'jeg kan dessverre ikke', 'det kan jeg ikke'],
    ...['jeg kan ikke nå', 'kan ikke nå', 'jeg kan ikke ta den', 'jeg tar den ikke', 'jeg vil ikke'],
    ...['vil ikke', 'jeg blir ikke med', 'jeg kommer ikke', 'jeg vil ikke være med', 'vil ikke være med'],
    ...['jeg vil ikke være med lenger', 'vil ikke være med lenger', 'ikke interessert', 'ikke lenger'],
    ...['jeg er ikke interessert', 'jeg er ikke lenger interessert', 'ikke lenger interessert'],
    ...['det går ikke', 'går ikke', 'går dessverre ikke', 'det går dessverre ikke', 'jeg takker nei'],
    ...['takker nei', 'jeg må si nei', 'må si nei', 'må dessverre si nei', 'jeg må dessverre si nei'],
  ],
  otherTime: [
    ...['tidspunktet passer ikke', 'tiden passer ikke', 'dagen passer ikke', 'passer ikke den dagen'],
    ...['det tidspunktet passer ikke', 'den tiden passer ikke', 'den dagen passer ikke', 'ikke den dagen'],
    ...['dette tidspunktet passer ikke', 'denne tiden passer ikke', 'denne dagen passer ikke'],
    ...['passer ikke da', 'det passer ikke da', 'kan ikke da', 'jeg kan ikke da', 'ikke det tidspunktet'],
    ...['tidspunktet passer dessverre ikke', 'tiden passer dessverre ikke', 'dagen passer dessverre ikke'],
    ...['kan ikke den dagen', 'jeg kan ikke den dagen', 'kan ikke på det tidspunktet', 'feil tidspunkt'],
    ...['jeg kan ikke på det tidspunktet', 'passer ikke på det tidspunktet', 'tidspunktet går ikke'],
  ],
  polite: [
    ...['hei', 'heisann', 'god dag', 'god morgen', 'god kveld', 'hei dere', 'takk', 'tusen takk'],
    ...['mange takk', 'takk for det', 'takk for spørsmålet', 'takk for invitasjonen', 'dessverre'],
    ...['beklager', 'så hyggelig', 'så fint', 'fint', 'supert', 'flott', 'kjempefint', 'så bra'],
    ...['gleder meg', 'jeg gleder meg', 'ha en fin dag', 'ha det bra', 'ha det fint', 'god helg'],
  ],
  closing: [
    ...['hilsen', 'hilsner', 'mvh', 'vh', 'med vennlig hilsen', 'vennlig hilsen', 'beste hilsen'],
    ...['med hilsen', 'varm hilsen', 'mange hilsener', 'klem', 'med beste hilsen', 'hilsen fra'],
  ],
  saysMore: ['ja', 'nei', 'ikke', 'men', 'hvis', 'dersom', 'bare', 'kanskje', 'ps', 'lurer', 'kan', 'vil'],
};
