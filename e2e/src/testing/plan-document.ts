/** A row of the printed table: what is to be done, until when, what shows it, who does it. */
export type PlanLine = readonly [string, string, string, string];

const row = (...cells: PlanLine): string => cells.join('\t');

/**
 * A small invented plan as a council prints it, for stories that need a document of their own. One deadline in it
 * cannot be read and one task names nobody, so that the draft has something to ask.
 */
export const INVENTED_PLAN = [
  'ПЛАН ДІЙ',
  'з розвитку відкритих даних у Калинопільській міській раді',
  'на 2026 – 2027 роки',
  '',
  row('Завдання', 'Строк виконання', 'Ключові показники виконання', 'Виконавець'),
  row('1. Правила й відповідальні', '', '', ''),
  row(
    '1.1. Ухвалити положення про набори даних',
    'I квартал 2026 року',
    'Положення ухвалено.',
    'Відділ цифрового розвитку',
  ),
  row(
    '1.2. Призначити відповідальних за дані в кожному підрозділі',
    'відповідно до погодженого порядку денного',
    'Призначено не менше 12 осіб.',
    'Відділ цифрового розвитку',
  ),
  row('2. Портал і набори', '', '', ''),
  row(
    '2.1. Оновлювати набори даних на порталі',
    'щокварталу',
    'Не менше 90 % наборів оновлено вчасно.',
    'Відділ цифрового розвитку, фінансове управління',
  ),
  row('2.2. Навчати працівників готувати дані', 'двічі на рік', 'Навчено 40 осіб.', ''),
  row(
    '2.3. Підтримувати роботу порталу',
    'постійно',
    'Портал доступний.',
    'Комунальне підприємство «Калинопіль-Інфо»',
  ),
  '',
  'Секретар міської ради\tОльга ПАЛАМАР',
  '',
].join('\n');

/** A small plan of 2026 as text, of the community in the title. */
export function planText(community: string, lines: readonly PlanLine[]): string {
  return [
    'ПЛАН ДІЙ',
    `з розвитку відкритих даних ${community}`,
    'на 2026 рік',
    '',
    row('Завдання', 'Строк виконання', 'Ключові показники виконання', 'Виконавець'),
    ...lines.map((line) => row(...line)),
    '',
  ].join('\n');
}
