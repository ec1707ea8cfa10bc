/** Stems of Ukrainian ordinals up to 30th; the longer stem first where one begins another. */
export const ORDINAL_STEMS: readonly (readonly [string, number])[] = [
  ['перш', 1],
  ['друг', 2],
  ['трет', 3],
  ['четверт', 4],
  ["п'ятнадцят", 15],
  ["п'ят", 5],
  ['шост', 6],
  ['сьом', 7],
  ['восьм', 8],
  ["дев'ятнадцят", 19],
  ["дев'ят", 9],
  ['десят', 10],
  ['одинадцят', 11],
  ['дванадцят', 12],
  ['тринадцят', 13],
  ['чотирнадцят', 14],
  ['шістнадцят', 16],
  ['сімнадцят', 17],
  ['вісімнадцят', 18],
  ['двадцят', 20],
  ['тридцят', 30],
];

/** Endings of an ordinal in every case; those of a cardinal («п’ять», «п’яти») are not among them. */
export const ORDINAL_ENDING = /^(?:ий|ій|а|я|е|є|ого|ього|ому|ьому|ої|ьої|им|ім|у|ю|ою|ьою|і|их|іх|ими|іми)$/;

/** English ordinals in order; the position is the value less one. */
export const ORDINALS_EN: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** What stands tight after a figure to make it an ordinal or to give it a case: «1-й», «2-го», «10-ти», '3rd'. */
export const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(
  'й ий ій го ого ього му ому ьому м им ім ї ої ьої а я е є ю у ша га тя та ший гий тій тий ше ге тє те ші ті і х их ох ьох ти ми st nd rd th'.split(
    ' ',
  ),
);

const COUNTS: readonly (readonly [number, string])[] = [
  [1, 'один одна одне одного одної однієї одному одну одним one'],
  [2, 'два дві двох двом two'],
  [3, 'три трьох трьом three'],
  [4, 'чотири чотирьох чотирьом four'],
  [5, "п'ять п'яти п'ятьох five"],
  [6, 'шість шести шістьох six'],
  [7, 'сім семи сімох seven'],
  [8, 'вісім восьми вісьмох eight'],
  [9, "дев'ять дев'яти дев'ятьох nine"],
  [10, 'десять десяти десятьох ten'],
  [11, 'одинадцять одинадцяти eleven'],
  [12, 'дванадцять дванадцяти дванадцятьох twelve'],
  [13, 'тринадцять тринадцяти thirteen'],
  [14, 'чотирнадцять чотирнадцяти fourteen'],
  [15, "п'ятнадцять п'ятнадцяти fifteen"],
  [16, 'шістнадцять шістнадцяти sixteen'],
  [17, 'сімнадцять сімнадцяти seventeen'],
  [18, 'вісімнадцять вісімнадцяти eighteen'],
  [19, "дев'ятнадцять дев'ятнадцяти nineteen"],
  [20, 'двадцять двадцяти twenty'],
  [30, 'тридцять тридцяти thirty'],
  [40, 'сорок сорока forty'],
  [50, "п'ятдесят п'ятдесяти fifty"],
  [60, 'шістдесят шістдесяти sixty'],
  [90, "дев'яносто дев'яноста ninety"],
  [100, 'сто ста hundred'],
];

/** Cardinals in the cases that follow «протягом» and «раз на», and English ones. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  COUNTS.flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, value])),
);

/** First halves of adjectives such as «тримісячний», «десятиденний». */
export const COUNT_PREFIXES: readonly (readonly [string, number])[] = [
  ['одно', 1],
  ['дво', 2],
  ['двох', 2],
  ['три', 3],
  ['трьох', 3],
  ['чотири', 4],
  ['чотирьох', 4],
  ["п'яти", 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ["дев'яти", 9],
  ['десяти', 10],
  ['дванадцяти', 12],
  ['чотирнадцяти', 14],
  ["п'ятнадцяти", 15],
  ['двадцяти', 20],
  ['тридцяти', 30],
  ["дев'яносто", 90],
];
