import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** Names that mean something inside of a network only (RFC 6761, 6762, 7686, 8375, 9476) or nothing at all. */
const LOCAL_NAME =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|alt|test|example|invalid)$/;

/** An address that may be asked: where it leads is looked up and judged apart. */
export type AskedUrl = {
  url: URL;
  /** The name without brackets and the last dot. */
  host: string;
  /** Whether the host is an address already and needs no looking up. */
  isAddress: boolean;
  port: number;
};

/**
 * Reads an address that somebody else wrote. Null for whatever is not http or https on its usual port, carries a name
 * and password, or names this machine or its network. Numbers in any spelling are addresses by then: the standard of
 * addresses reads '2130706433' and '0x7f.1' as 127.0.0.1.
 *
 * @example askedUrl('https://data.gov.ua/dataset/1')?.port // 443
 * @example askedUrl('http://0x7f.1/') // null
 */
export function askedUrl(text: string, base?: URL): AskedUrl | null {
  const url = URL.parse(text, base?.href);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (port !== 80 && port !== 443) return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const isAddress = isIP(host) !== 0;
  if (isAddress ? !isPublicAddress(host) : !host.includes('.') || LOCAL_NAME.test(host)) return null;
  return { url, host, isAddress, port };
}
