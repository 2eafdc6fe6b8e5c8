import type { ReplyWords } from './reply-words.ts';

export const en: ReplyWords = {
  yes: [
    ...['yes', 'yes please', 'yes i can', 'yes i will', 'yep', 'yeah', 'sure', 'of course', 'certainly'],
    ...['absolutely', 'gladly', 'i can', 'i will', 'i would', 'id love to', 'i would love to', 'i am in'],
    ...['im in', 'count me in', 'i would like to', 'id like to', 'i would like that', 'that works'],
    ...['works for me', 'that works for me', 'this works for me', 'that suits me', 'this suits me'],
    ...['it suits me', 'suits me', 'that is fine', 'thats fine', 'i will take it', 'ill take it'],
    ...['i can take it', 'i can take this', 'i will take this one', 'i can take this one', 'i will come'],
    ...['still interested', 'i am still interested', 'im still interested', 'yes still interested'],
    ...['i still want to', 'i still want to take part', 'i want to take part', 'i accept', 'happy to'],
  ],
  no: [
    ...['no', 'no thanks', 'no thank you', 'nope', 'not now', 'not right now', 'not this time'],
    ...['sorry no', 'unfortunately not', 'i cannot', 'i cant', 'i can not', 'cannot', 'cant', 'no i cannot'],
    ...['no i cant', 'i am not able to', 'not able to', 'does not suit me', 'it does not suit me'],
    ...['that does not suit me', 'this does not suit me', 'it doesnt suit me', 'doesnt suit me'],
    ...['that doesnt suit me', 'this doesnt suit me', 'does not suit', 'doesnt suit', 'does not work'],
    ...['that does not work', 'that doesnt work', 'doesnt work for me', 'does not work for me'],
    ...['that doesnt work for me', 'it doesnt work for me', 'this doesnt work for me', 'not for me'],
    ...['not interested', 'i am not interested', 'im not interested', 'no longer interested'],
    ...['i am no longer interested', 'im no longer interested', 'not any more', 'not anymore'],
    ...['i do not want to', 'i dont want to', 'i decline', 'i have to say no', 'i must say no'],
    ...['i cannot take it', 'i cant take it', 'i cannot take this', 'i cant take this'],
    ...['i cannot take this one', 'i cant take this one', 'i cannot come', 'i cant come'],
  ],
  otherTime: [
    ...['the time does not suit me', 'the time doesnt suit me', 'the time does not suit', 'wrong time'],
    ...['that time does not suit me', 'that time doesnt suit me', 'this time does not suit me'],
    ...['this time doesnt suit me', 'the time does not work', 'the time doesnt work'],
    ...['the time does not work for me', 'the time doesnt work for me', 'that time doesnt work for me'],
    ...['that time does not work for me', 'that time does not work', 'that time doesnt work'],
    ...['i cannot that day', 'i cant that day', 'not that day', 'not that time', 'not at that time'],
    ...['i cannot at that time', 'i cant at that time', 'that day does not suit me', 'not on that day'],
    ...['that day doesnt work for me', 'that day does not work for me', 'that day doesnt suit me'],
  ],
  polite: [
    ...['hi', 'hello', 'hey', 'dear all', 'good morning', 'good evening', 'hi there', 'thanks'],
    ...['thank you', 'thanks a lot', 'many thanks', 'thank you very much', 'thanks for asking', 'sorry'],
    ...['im sorry', 'i am sorry', 'unfortunately', 'please', 'great', 'lovely', 'looking forward to it'],
    ...['looking forward', 'i look forward to it', 'have a nice day', 'im afraid', 'i am afraid'],
  ],
  closing: [
    ...['best', 'best wishes', 'regards', 'kind regards', 'best regards', 'warm regards', 'cheers'],
    ...['sincerely', 'yours sincerely', 'yours', 'love', 'all the best', 'take care'],
  ],
  saysMore: ['yes', 'no', 'not', 'but', 'if', 'only', 'unless', 'maybe', 'perhaps', 'ps', 'can', 'will'],
};
