/** Resolution № 55 of the Cabinet of Ministers (2010): how Ukrainian letters are written in Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
};

/** At the start of a word these are written otherwise (the same resolution). */
const AT_START: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/**
 * A text as a word of an address: Latin letters, digits and hyphens, at most 60 characters; a text without a single
 * letter or digit gives ''. Soft signs and apostrophes are not written; «зг» is «zgh».
 *
 * @example slugOf('Слов’янськ 2020') // 'sloviansk-2020'
 */
export function slugOf(text: string): string {
  const latin = text
    .toLowerCase()
    .replaceAll(/[’'ʼь]/g, '')
    .replaceAll('зг', 'zgh')
    .replaceAll(
      /(^|[^\p{L}])([єїйюя])/gu,
      (_, before: string, letter: string) => before + (AT_START[letter] ?? letter),
    )
    .replaceAll(/[а-яєіїґ]/g, (letter) => LATIN[letter] ?? '');
  return latin
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
