const LONGEST = 150;

/**
 * A name that is safe to show and to offer for saving: no folders, no control or direction marks, not too long; the
 * ending stays. An empty name becomes «файл».
 *
 * @example safeFileName('../../етап 1.pdf') // 'етап 1.pdf'
 */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return 'файл';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST - ending.length)}${ending}`;
}

/**
 * Content-Disposition of a download (RFC 6266): an ASCII form for old clients and the real name.
 *
 * @example attachment('звіт.pdf') // "attachment; filename=\"____.pdf\"; filename*=UTF-8''%D0%B7..."
 */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Headers that make a download inert: never shown in our origin, never guessed to be a page. */
export function inertDownload(name: string, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': attachment(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
  };
}
