import { tidy } from '../text/index.js';

const NAME = "\\p{Lu}[\\p{Ll}'’ʼ]+(?:-\\p{Lu}[\\p{Ll}'’ʼ]+)?";
// «Відділ ІТ» is nobody.
const CAPITALS = "\\p{Lu}[\\p{Lu}'’ʼ]{2,}(?:-\\p{Lu}[\\p{Lu}'’ʼ]+)?";
const INITIALS = '\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?';

const FORMS = [
  // «Наталія ВОЙЦЕХОВСЬКА», the form of the national rules for documents (DSTU 4163:2020)
  `${NAME}\\s${CAPITALS}`,
  `${INITIALS}(?:${NAME}|${CAPITALS})`,
  `(?:${NAME}|${CAPITALS})\\s${INITIALS}`,
  `${CAPITALS}\\s${CAPITALS}`,
];
const WHOLE = FORMS.map((form) => new RegExp(`^(${form})$`, 'u'));

/**
 * The name of a person that a line of a signature block ends with, or null: the name stands alone, or after a tab or
 * a wide gap. Initials before or after, surname in capitals or not.
 *
 * @example personIn('Міський голова\tІван ПЕТРЕНКО') // 'Іван ПЕТРЕНКО'
 */
export function personIn(line: string): string | null {
  const trimmed = line.replaceAll('\u00A0', ' ').trimEnd();
  const last = trimmed.split(/\t|\s{2,}|_{2,}/).at(-1) ?? '';
  for (const form of WHOLE) {
    const match = form.exec(tidy(last));
    if (match && !NOT_A_PERSON.test(match[1] ?? '')) return match[1] ?? null;
  }
  const name = POST.test(last) ? ENDS_WITH_NAME.exec(tidy(last))?.[1] : undefined;
  return name === undefined || NOT_A_PERSON.test(name) ? null : name;
}

const POST =
  /(?:^|\s)(?:голова|голови|справами|секретар|начальник|директор|заступник|керівник|комітету|ради|mayor|secretary|head)\s/i;
/** «Керуючий справами Оксана ПЕТРЕНКО»: after a post one space is enough, in the form of the national rules. */
const ENDS_WITH_NAME = new RegExp(`\\s(${NAME}\\s\\p{Lu}[\\p{Lu}'’ʼ-]{3,})$`, 'u');

/** Two words in capitals are as often a heading. */
const NOT_A_PERSON =
  /РАДА|КАРТА|ПЛАН|КОМІТЕТ|УКРАЇНА|РІШЕННЯ|РОЗПОРЯДЖЕННЯ|ГОЛОВА|ЗАХОД|ЗАТВЕРДЖ|ОБЛАСТ|COUNCIL|PLAN|CITY/;
