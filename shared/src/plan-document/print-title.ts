import { splitCode } from './code.js';

/**
 * A code and a title as they are printed together, in the first way that is read back as the same two: «1. Аудит»,
 * «1.1. Аудит», «а) Аудит», with the word of the level before them where the plan has one («Принцип 1. …»).
 *
 * @example codedTitle('1.1', 'Аудит даних') // '1.1. Аудит даних'
 */
export function codedTitle(code: string | null, title: string, level = ''): string {
  if (code === null) return title;
  const word = level === '' || title.toLowerCase().startsWith(level.toLowerCase()) ? '' : `${level} `;
  const ways = [
    `${word}${code}. ${title}`,
    `${word}${code}) ${title}`,
    `${word}${code} ${title}`,
    `№ ${code}. ${title}`,
    `${code}. ${title}`,
  ];
  const [first = title] = ways;
  return (
    ways.find((way) => {
      const read = splitCode(way);
      return read.code === code && read.title === title;
    }) ?? first
  );
}
