/** The grammatical cases in which an executor can be printed; the genitive also marks «of what» inside a name. */
export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental';
type GrammaticalNumber = 'singular' | 'plural';
export type Form = { word: string; case: Case; number: GrammaticalNumber };

type Endings = Record<Case, string>;
type Paradigm = { singular: Endings; plural: Endings };

const endings = (nominative: string, genitive: string, dative: string, instrumental: string): Endings => ({
  nominative,
  genitive,
  dative,
  instrumental,
});

/** Endings after the stem, one line per class of Ukrainian nouns that name executors; «|» separates variants. */
const PARADIGMS = {
  /** відділ, департамент, керівник, партнер */
  masculine: {
    singular: endings('', 'у|а', 'у|ові', 'ом'),
    plural: endings('и', 'ів', 'ам', 'ами'),
  },
  /** музей, ліцей: the stem without «й» */
  masculineJ: {
    singular: endings('й', 'ю|я', 'ю|єві', 'єм'),
    plural: endings('ї', 'їв', 'ям', 'ями'),
  },
  /** секретар, директор, користувач: plural in -і */
  personSoft: {
    singular: endings('', 'а|я', 'у|ю|еві|ові', 'ем|ом'),
    plural: endings('і|и', 'ів', 'ам|ям', 'ами|ями'),
  },
  /** посадовець, фахівець: the stem without «ець» */
  personEts: {
    singular: endings('ець', 'ця', 'цю|цеві', 'цем'),
    plural: endings('ці', 'ців', 'цям', 'цями'),
  },
  /** служба, рада, школа */
  feminineA: {
    singular: endings('а', 'и', 'і', 'ою'),
    plural: endings('и', '', 'ам', 'ами'),
  },
  /** інспекція, комісія, адміністрація */
  feminineIa: {
    singular: endings('я', 'ї', 'ї', 'єю'),
    plural: endings('ї', 'й', 'ям', 'ями'),
  },
  /** лікарня */
  feminineYa: {
    singular: endings('я', 'і', 'і', 'ею'),
    plural: endings('і', 'ь', 'ям', 'ями'),
  },
  /** громадськість, молодь */
  feminineConsonant: {
    singular: endings('ь', 'і', 'і', 'ю'),
    plural: endings('і', 'ей', 'ям', 'ями'),
  },
  /** агентство, міністерство, підприємство */
  neuterO: {
    singular: endings('о', 'а', 'у', 'ом'),
    plural: endings('а', '', 'ам', 'ами'),
  },
  /** управління, відділення, об'єднання: the stem ends in «нн» */
  neuterNnia: {
    singular: endings('я', 'я', 'ю', 'ям'),
    plural: endings('я', 'ь', 'ям', 'ями'),
  },
  /** відповідальний, уповноважений, керуючий: adjectives that are nouns */
  adjective: {
    singular: endings('ий|ій|а|я|е|є', 'ого|ої|ього', 'ому|ій|ьому', 'им|ою|ім'),
    plural: endings('і|ї', 'их|іх', 'им|ім', 'ими|іми'),
  },
  /** бюро, медіа */
  invariable: {
    singular: endings('', '', '', ''),
    plural: endings('', '', '', ''),
  },
} satisfies Record<string, Paradigm>;

export type ParadigmName = keyof typeof PARADIGMS;

const CASES: readonly Case[] = ['nominative', 'genitive', 'dative', 'instrumental'];
const NUMBERS: readonly GrammaticalNumber[] = ['singular', 'plural'];

/** All forms of a noun from its stem, e.g. 'відділ' of `masculine` gives відділу, відділом, відділи… */
export function formsOf(stem: string, paradigm: ParadigmName): Form[] {
  const forms: Form[] = [];
  for (const number of NUMBERS) {
    for (const grammaticalCase of CASES) {
      for (const ending of PARADIGMS[paradigm][number][grammaticalCase].split('|')) {
        forms.push({ word: join(stem, ending), case: grammaticalCase, number });
      }
    }
  }
  return forms;
}

/** «управлінн» + «ь» is «управлінь»: a doubled consonant becomes single before a soft sign. */
function join(stem: string, ending: string): string {
  return ending === 'ь' && stem.endsWith('нн') ? `${stem.slice(0, -1)}ь` : stem + ending;
}

const ADJECTIVE_ENDINGS: [Case, RegExp][] = [
  ['nominative', /(?:ий|ій|їй|а|я|е|є|і|ї)$/],
  ['genitive', /(?:ого|ього|ої|ьої|єї|их|іх|їх)$/],
  ['dative', /(?:ому|ьому|ій|їй|им|ім|їм)$/],
  ['instrumental', /(?:им|ім|їм|ою|ьою|єю|ими|іми|їми|іма)$/],
];
const ADJECTIVE_STEM =
  /[бвгґджзклмнпрстхцчшщ](?:ий|ій|а|я|е|є|і|ого|ього|ої|ьої|их|іх|ому|ьому|им|ім|ою|ьою|ими|іми)$/;
const DETERMINERS = new Set(['усі', 'всі', 'усім', 'всім', 'усіма', 'всіма', 'їх', 'їхні', 'ті', 'свої']);

/** Whether a word can stand before its noun as an adjective in that case; permissive, the noun must follow. */
export function agrees(word: string, grammaticalCase: Case): boolean {
  if (DETERMINERS.has(word)) return true;
  if (word.length < 4 || !ADJECTIVE_STEM.test(word)) return false;
  return ADJECTIVE_ENDINGS.some(([name, ending]) => name === grammaticalCase && ending.test(word));
}

/** The nominative of an adjective before a noun of that gender: «фінансового управління» → «фінансове». */
export function nominativeAdjective(word: string, gender: 'masculine' | 'feminine' | 'neuter'): string {
  const soft = /(?:ього|ьої)$/.test(word);
  const stem = word.replace(/(?:ього|ого|ьої|ої)$/, '');
  if (stem === word) return word;
  const ending = { masculine: soft ? 'ій' : 'ий', feminine: soft ? 'я' : 'а', neuter: soft ? 'є' : 'е' }[
    gender
  ];
  return stem + ending;
}
