import type { ExecutorKind } from './draft.js';

/** Abbreviations that stand before a name or instead of one, in the normal form. One in no list is a body («ДСНС»). */
const TABLE: [ExecutorKind, string][] = [
  [
    'enterprise',
    'кп дп тов кнп прат ат пат тдв наек нак нек ку кз ду мкп лкп окп жкп скп кпнз кзо кзк днз здо нвк дюсш кнз пп',
  ],
  ['enterprise', 'жек цмл цпмсд цпрпп ірц зош ззсо llc ltd jsc pjsc soe se me ce mue'],
  ['external', 'го бф бо мбф мф вго нго нуо гс змі зво внз осбб фоп єс оон проон юнісеф обсє сот'],
  ['external', 'usaid giz undp tapas egap unicef eu un osce ngo ngos cso csos irex ifes ndi iri dobre'],
  ['unit', 'цнап цнапи укб ужкг ужкх усзн дсзн укс укв дцт asc casc'],
  ['group', 'омс цовв цов овв мовв тг отг озг'],
  ['position-group', 'cdto cdo cio cto ceo'],
];

const KINDS = new Map(
  TABLE.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** The kind that an abbreviation stands for, or null when it is in no list. Takes a word in its normal form. */
export function abbreviationKind(word: string): ExecutorKind | null {
  return KINDS.get(word) ?? null;
}

/** Shortened names made of the first syllables: «Мінцифри», «Держстат», «Нацбанк», «Укрпошта», «Львівводоканал». */
const SYLLABIC: [RegExp, ExecutorKind][] = [
  [/^мін(?!істр|іма|імум|іц)'?[а-яіїєґ]{3,}$/, 'body'],
  [/^держ(?!ав|ател|службов)[а-яіїєґ']{3,}$/, 'body'],
  [/^нац(?!іонал)[а-яіїєґ']{3,}$/, 'body'],
  [/^(?:обл|рай|міськ|сіль|селищ)(?:рад|держадмін|виконком)/, 'body'],
  [/^каб(?:інет)?мін/, 'body'],
  [/^(?:укравтодор|укртрансбезпек|антимонопольн)/, 'body'],
  [
    /(?:водоканал|теплоенерго|тепломереж|комуненерго|електротранс|автотранс|зеленбуд|світло|обленерго|газ|банк|пошт[аі]|залізниц[яі])$/,
    'enterprise',
  ],
];

/** The kind of a one-word shortened name printed with a capital, or null. Takes the normal form. */
export function syllabicKind(word: string): ExecutorKind | null {
  return SYLLABIC.find(([shape]) => shape.test(word))?.[1] ?? null;
}
