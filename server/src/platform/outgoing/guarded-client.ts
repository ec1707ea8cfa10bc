import { lookup } from 'node:dns/promises';
import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { askedUrl, type AskedUrl } from './asked-url.js';
import { isPublicAddress } from './public-address.js';

/** What came of asking an address. */
export type Asked =
  /** A server answered with this status. */
  | { kind: 'answered'; status: number }
  /** A server is there, but its certificate is not one that we know. */
  | { kind: 'untrusted' }
  /** There is no such name, or nobody listens there. */
  | { kind: 'unreachable' }
  /** Nothing came back in time: it may be their network or ours. */
  | { kind: 'silent' }
  /** The address leads to where we do not go. */
  | { kind: 'refused' };

type Place = { host: string; port: number };

/** The network behind the client. */
export type Network = {
  /** All addresses of a name. */
  resolve: (host: string) => Promise<readonly string[]>;
  /** Where a checked address is dialled: itself, but for tests, which have no open network. */
  dial: (place: Place) => Place;
};

export const OPEN_NETWORK: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (place) => place,
};

/** For one request, the looking up of its name included, in milliseconds. */
const LONGEST_MS = 5000;
/** Requests for one address, redirects and second tries included. */
const MOST_REQUESTS = 8;
/** Of an answer we read the head and never the body. */
const LARGEST_HEAD = 16 * 1024;

/** Thrown within the client when an address leads to where we do not go. */
class Refusal extends Error {}

/**
 * The only way out of the server to addresses that somebody else wrote. A name is looked up once for each hop, every
 * one of its addresses must be public, and the connection goes to the address that was checked: a name that changes its
 * mind in between changes nothing. Redirects are hops like the first.
 */
export class GuardedClient {
  constructor(
    private readonly network: Network = OPEN_NETWORK,
    private readonly longestMs = LONGEST_MS,
  ) {}

  /**
   * Asks an address whether it opens: HEAD, and GET where a server does not like HEAD. Never throws.
   *
   * @example await client.ask('https://data.gov.ua/dataset/1') // { kind: 'answered', status: 200 }
   */
  async ask(text: string): Promise<Asked> {
    try {
      let hop = await this.hop(text);
      let method: 'HEAD' | 'GET' = 'HEAD';
      for (let asked = 1; asked <= MOST_REQUESTS; asked += 1) {
        const { status, location } = await this.request(hop, method);
        if (location !== null) {
          hop = await this.hop(location, hop.asked.url);
          method = 'HEAD';
        } else if (status >= 400 && method === 'HEAD') method = 'GET';
        else return { kind: 'answered', status };
      }
      return { kind: 'unreachable' };
    } catch (error) {
      return { kind: kindOf(error) };
    }
  }

  private async hop(text: string, base?: URL): Promise<Hop> {
    const asked = askedUrl(text, base);
    if (!asked) throw new Refusal(text);
    const { host, isAddress } = asked;
    const addresses = isAddress ? [host] : await this.inTime(this.network.resolve(host));
    const [address] = addresses;
    if (address === undefined || !addresses.every(isPublicAddress)) throw new Refusal(text);
    return { asked, address };
  }

  /** Looking up a name cannot be stopped, only left. */
  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('No answer in time.')), this.longestMs);
    });
    try {
      return await Promise.race([work, end]);
    } finally {
      clearTimeout(timer);
    }
  }

  private request({ asked, address }: Hop, method: string): Promise<Head> {
    const { url, host, isAddress, port } = asked;
    const { promise, resolve, reject } = Promise.withResolvers<Head>();
    const isHttps = url.protocol === 'https:';
    const call = (isHttps ? askHttps : askHttp)({
      ...this.network.dial({ host: address, port }),
      ...(isHttps && { servername: isAddress ? '' : host }),
      method,
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: { Host: url.host, 'User-Agent': 'Kvartal link check', Accept: '*/*', Connection: 'close' },
      agent: false,
      maxHeaderSize: LARGEST_HEAD,
      signal: AbortSignal.timeout(this.longestMs),
    });
    call.on('response', (answer) => {
      resolve(headOf(answer));
      answer.destroy();
    });
    call.on('upgrade', (_answer, socket) => {
      socket.destroy();
      reject(new Error('Another protocol.'));
    });
    // After the head came, the end of the connection is no error any more: the promise is settled.
    call.on('error', reject);
    call.end();
    return promise;
  }
}

/** An address that was checked, and what is asked of it. */
type Hop = { asked: AskedUrl; address: string };
type Head = { status: number; location: string | null };

function headOf({ statusCode = 0, headers }: IncomingMessage): Head {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
  return { status: statusCode, location: isRedirect ? (headers.location ?? null) : null };
}

const NOBODY = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

function kindOf(error: unknown): Exclude<Asked['kind'], 'answered'> {
  if (error instanceof Refusal) return 'refused';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (/CERT|SIGNATURE|^ERR_(TLS|SSL)|^EPROTO$/.test(code)) return 'untrusted';
  // HPE: whoever is there does not speak HTTP.
  return NOBODY.has(code) || code.startsWith('HPE_') ? 'unreachable' : 'silent';
}
