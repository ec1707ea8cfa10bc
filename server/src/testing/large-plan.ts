import { randomFillSync } from 'node:crypto';
import { docxParts, makeZip, p, tbl, tc } from './make-docx.js';

const HEADS = ['№ з/п', 'Завдання', 'Строк виконання', 'Виконавець', 'Показник виконання'];
const WORDS = [
  'оновити реєстр наборів даних міської ради',
  'провести навчання для розпорядників інформації',
  'забезпечити оприлюднення відомостей про майно громади',
  'перевірити якість опублікованих наборів',
];
const DEADLINES = [
  'I квартал 2026 року',
  'щокварталу',
  'до 1 грудня 2027 р.',
  'II–III квартали 2026–2028 років',
];
const EXECUTORS = ['Управління цифрового розвитку', 'Відділ освіти, виконавчі органи', 'КП «Містодані»'];

/** Row number `index` of an invented plan, its task's text filled up to a length. */
function row(index: number, length: number): string[] {
  const pick = (from: readonly string[]): string => from[index % from.length] ?? '';
  let task = `Завдання ${index + 1}: ${pick(WORDS)}`;
  while (task.length < length) task += `, ${pick(WORDS)}`;
  const code = `${Math.floor(index / 50) + 1}.${(index % 50) + 1}`;
  return [code, task, pick(DEADLINES), pick(EXECUTORS), `Опубліковано не менше ${(index % 40) + 2} наборів`];
}

/** An invented plan of so many tasks as a Word document; pictures that nobody reads fill it up to a size in bytes. */
export function largeDocx(title: string, { rows = 5000, size = 0 } = {}): Uint8Array<ArrayBuffer> {
  const sections: string[][] = [];
  for (let index = 0; index < rows; index += 1) {
    if (index % 50 === 0)
      sections.push([tc(`${index / 50 + 1}. Напрям ${index / 50 + 1}`, '<w:gridSpan w:val="5"/>')]);
    sections.push(row(index, 120).map((text) => tc(text)));
  }
  const table = tbl(
    HEADS.map((head) => tc(head)),
    ...sections,
  );
  const parts = docxParts(p('ПЛАН ДІЙ') + p(`«${title}» на 2026–2028 роки`) + table);
  const plain = makeZip(parts);
  if (size <= plain.length) return new Uint8Array(plain);
  // Random bytes do not shrink: packed, they are a little larger than they are.
  const picture = randomFillSync(Buffer.alloc(size - plain.length - 20_000));
  return new Uint8Array(makeZip([...parts, { name: 'word/media/image1.png', bytes: picture }]));
}

/** The same as text, whose tasks are as long as they must be to fill the size in bytes. */
export function largeText(title: string, { rows = 5000, size = 0 } = {}): Uint8Array<ArrayBuffer> {
  const perRow = Math.max(60, Math.floor(size / rows / 1.85) - 220);
  const lines = Array.from({ length: rows }, (_, index) => `| ${row(index, perRow).join(' | ')} |`);
  const text = ['План дій', `«${title}» на 2026–2028 роки`, '', `| ${HEADS.join(' | ')} |`, ...lines].join(
    '\n',
  );
  return new Uint8Array(Buffer.from(text));
}
