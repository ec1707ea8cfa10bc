import type { Request } from 'express';

/**
 * What a program has sent as its token; null where the request has no `Authorization: Bearer`. Another kind of
 * authorization is a proxy's own and is not looked at.
 *
 * @example bearerOf(request) // 'kvartal_5f0c…'
 */
export function bearerOf(request: Pick<Request, 'headers'>): string | null {
  const [kind, token = ''] = (request.headers.authorization ?? '').trim().split(/\s+/);
  return kind?.toLowerCase() === 'bearer' ? token : null;
}

/** The names under which programs are used to send a token in an address. */
const TOKEN_NAMES = /[?&#;](access_token|api_token|api_key|bearer)=/i;

/**
 * Whether an address carries a token, by its look or by the name of a parameter; escaped letters are read.
 *
 * @example carriesToken('/graphql?access_token=1') // true
 */
export function carriesToken(address: string): boolean {
  const read = address.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return TOKEN_NAMES.test(read) || /kvartal_[\w-]{43}/.test(read);
}
