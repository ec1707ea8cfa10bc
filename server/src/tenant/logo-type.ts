/** The largest logo that is taken in, in bytes. */
export const LARGEST_LOGO = 256 * 1024;

const PNG = 'image/png';
const JPEG = 'image/jpeg';
const WEBP = 'image/webp';

/**
 * The media type of a picture by its own first bytes, whatever its name says; null for everything that is not a PNG, a
 * JPEG or a WebP. Drawings in SVG are programs as well, so they are not taken in.
 *
 * @example logoType(Buffer.from('<svg>')) // null
 */
export function logoType(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 12).toString('latin1');
  if (start.startsWith('\u0089PNG\r\n\u001A\n')) return PNG;
  if (start.startsWith('\u00FF\u00D8\u00FF')) return JPEG;
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? WEBP : null;
}

/** Whether a file that was taken in may be a logo: its type is the one that its bytes had. */
export function isLogo({ mediaType, size }: { mediaType: string; size: number }): boolean {
  return [PNG, JPEG, WEBP].includes(mediaType) && size <= LARGEST_LOGO;
}
