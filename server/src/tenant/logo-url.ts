type LogoColumns = { logo_file_id: string | null };

/** Where members of the council find its logo; null without one. */
export function memberLogoUrl({ logo_file_id: id }: LogoColumns): string | null {
  return id === null ? null : `/files/${encodeURIComponent(id)}`;
}

/**
 * Where everybody finds the logo of an open council; null without one. The key of the file is in it, so that a browser
 * that has kept one logo asks for the next one.
 *
 * @example publicLogoUrl({ slug: 'lisove', logo_file_id: 'f1' }) // '/public/lisove/logo/f1'
 */
export function publicLogoUrl({ slug, logo_file_id: id }: LogoColumns & { slug: string }): string | null {
  return id === null ? null : `/public/${encodeURIComponent(slug)}/logo/${encodeURIComponent(id)}`;
}
