import { abbreviationKind, syllabicKind } from './abbreviations.js';
import type { ExecutorKind } from './draft.js';
import { englishHead } from './english.js';
import { agrees } from './inflection.js';
import { startsWithHead, type Start } from './start.js';
import type { Word } from './words.js';

type Rule = [head: RegExp, context: RegExp, kind: ExecutorKind];

/** Where the words around a head change what it is; `context` is tried on the whole name in its normal form. */
const RULES: Rule[] = [
  // Bodies of the state, although their head is a unit's.
  [
    /^(?:управлінн|служб|інспекці|відділ|відділенн|департамент|центр|бюро|комітет|архів|кабінет|офіс|сектор)/,
    /^(?:державн|національн|генеральн|міжрегіональн|верховн|антимонопольн|всеукраїнськ)\S* (?!.*міської ради)/,
    'body',
  ],
  [/^управлінн/, /^(?:головне|територіальне|міжрайонне|обласне|районне) (?:\S+ )?управління/, 'body'],
  [
    /^(?:управлінн|служб|відділ|відділенн|бюро|апарат|секретаріат|комітет|офіс|центр)/,
    /україни|поліції|прокуратури|кабінету міністрів|верховної ради|президента|(?<!\p{L})(?:дснс|сбу)(?!\p{L})|держ(?!ав|ател)[а-яіїєґ]{4}|державної (?:\S+ )?(?:служби|інспекції)|[ув] \S+ській області/u,
    'body',
  ],
  [/^комітет/, /виконавч|організаційн/, 'body'],
  [/^центр/, /координаційн|зайнятості|контролю та профілактики/, 'body'],
  [/^центр/, /аналітичн|дослідницьк|громадськ|ресурсн/, 'external'],
  [/^кабінет/, /міністрів/, 'body'],
  [/^груп/, /робоч|експертн|координаційн|міжвідомч|проєктн|проектн|міжгалузев/, 'body'],
  [/^груп/, /ініціативн|експертів|активіст/, 'external'],
  [/^офіс/, /міської ради|виконкому|проєктн|проектн/, 'unit'],
  // Outside partners.
  [/^(?:заклад|установ)/, /вищої освіти|вищ\S+ (?:навчальн|освіт)|науков|університет/, 'external'],
  [/^(?:банк)/, /світовий|європейський/, 'external'],
  [/^банк/, /національн/, 'body'],
  [/^фонд/, /пенсійн|державного майна|соціального страхування|держмайна/, 'body'],
  [/^компані/, /комунальн|національн|державн/, 'enterprise'],
  [
    /^організаці/,
    /громадськ|міжнародн|неурядов|недержавн|благодійн|донорськ|партнерськ|профспілк|волонтерськ|підрядн|молодіжн|релігійн|ветеранськ|жіноч|науков|дослідницьк/,
    'external',
  ],
  [
    /^(?:представник|член)/,
    /громадськ|громадян|бізнес|організаці|(?<!\p{L})змі(?!\p{L})|меді|експерт|[іi][тt]-|університет|вищої освіти|донор|про[єе]кт(?!ор)|асоціаці|об'єднан|молоді|мешканц|спільнот|партнер|(?<!\p{L})го(?!\p{L})|фонд/u,
    'external',
  ],
];

/** What decided the kind; `guess` means that no word of the name was known. */
export type KindReading = { kind: ExecutorKind; guess: boolean };

/**
 * The kind of a name.
 *
 * @param name the printed name
 * @param plain its aligned form
 * @param words its words
 */
export function kindOfName(name: string, plain: string, words: readonly Word[]): KindReading {
  const [first] = words;
  if (!first) return { kind: 'external', guess: true };
  const short = abbreviationKind(first.text);
  if (short && (first.acronym || first.capital))
    return { kind: isClass(short, words) ? 'group' : short, guess: false };
  const start = firstStart(words);
  if (start) return { kind: kindOfHead(start, plain), guess: false };
  const syllabic = first.capital ? syllabicKind(first.text) : null;
  if (syllabic) return { kind: syllabic, guess: false };
  if (/^[^а-яіїєґ]*$/.test(plain)) {
    const english = englishHead(plain);
    if (english) return { kind: english.kind, guess: false };
  }
  const local = acronymAfterAdjectives(words);
  if (local) return { kind: abbreviationKind(local.text) ?? 'body', guess: false };
  if (first.acronym && (words.length <= 2 || words[1]?.acronym))
    return { kind: /^[a-z]/.test(first.text) ? 'external' : 'body', guess: false };
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\. ?(?:\p{Lu}\.)?$|^\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}+$/u.test(name)) {
    return { kind: 'position-group', guess: true };
  }
  return { kind: 'external', guess: true };
}

/** «КП міста»: an abbreviation without a name means all that are so called. */
function isClass(kind: ExecutorKind, [, next]: readonly Word[]): boolean {
  return (
    kind === 'enterprise' && /^(?:міста|міської|громади|ради|територіальної|of)?$/.test(next?.text ?? '')
  );
}

/** «Донецька ОДА», «Харківська МВА»: an abbreviation with the adjective of its place. */
function acronymAfterAdjectives(words: readonly Word[]): Word | null {
  const index = words.findIndex((word) => word.acronym);
  const adjectives = words.slice(0, index);
  return index > 0 && adjectives.every((word) => agrees(word.text, 'nominative'))
    ? (words[index] ?? null)
    : null;
}

function firstStart(words: readonly Word[]): Start | null {
  for (const grammaticalCase of ['nominative', 'dative', 'instrumental', 'genitive'] as const) {
    const start = startsWithHead(words, grammaticalCase, true);
    if (start) return start;
  }
  return null;
}

function kindOfHead({ form }: Start, plain: string): ExecutorKind {
  const rule = RULES.find(([head, context]) => head.test(form.head.stem) && context.test(plain));
  const kind = form.number === 'plural' || plain === 'управління' ? form.head.many : form.head.one;
  if (!rule) return kind;
  // «Робочі групи», «державні служби»: several bodies are a class of them.
  return rule[2] === 'body' && form.number === 'plural' && form.head.stem !== 'управлінн' ? 'group' : rule[2];
}
