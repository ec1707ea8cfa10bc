import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { askedUrl } from './asked-url.js';
import { OPEN_NETWORK, type Network } from './guarded-client.js';
import { isPublicAddress } from './public-address.js';

const LONGEST_MS = 5000;
const LARGEST_HEAD = 16 * 1024;
/** The keys and the facts of a sign-in server are some kilobytes. */
const LARGEST_BODY = 256 * 1024;

/** What is sent: the part of `fetch` that a client of a sign-in server uses. */
type Sent = { method: string; headers: Record<string, string>; body: unknown };

type Place = { host: string; port: number; servername: string };

/**
 * The way to servers that an administrator has named, by the rules of the guarded client: https to a public address that
 * is checked where it is dialled, no redirect followed, five seconds, a short body. The operator of the installation may
 * name origins of the own network to which the way is open as well.
 */
export class GuardedFetch {
  constructor(
    private readonly nearOrigins: ReadonlySet<string>,
    private readonly network: Network = OPEN_NETWORK,
  ) {}

  /** Sends a request and gives the answer; throws where it may not go, or nothing good came back. */
  readonly fetch = async (address: string, sent: Sent): Promise<Response> => {
    const url = new URL(address);
    const { servername, ...place } = await this.#placeOf(url);
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const isHttps = url.protocol === 'https:';
    const body = bodyOf(sent.body);
    const call = (isHttps ? askHttps : askHttp)({
      ...place,
      ...(isHttps && { servername }),
      method: sent.method,
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: { ...sent.headers, Host: url.host, Connection: 'close', 'Content-Length': body.length },
      agent: false,
      maxHeaderSize: LARGEST_HEAD,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    call.on('response', resolve);
    call.on('error', reject);
    call.end(body);
    return responseOf(await promise);
  };

  async #placeOf(url: URL): Promise<Place> {
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (this.nearOrigins.has(url.origin))
      return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, servername: url.hostname };
    const asked = url.protocol === 'https:' ? askedUrl(url.href) : null;
    const addresses = asked?.isAddress ? [asked.host] : await this.#resolve(asked?.host);
    const [address] = addresses;
    if (!asked || address === undefined || !addresses.every(isPublicAddress))
      throw new Error(`${url.origin} is not a place to which requests are sent.`);
    return {
      ...this.network.dial({ host: address, port }),
      servername: asked.isAddress ? '' : asked.host,
    };
  }

  async #resolve(host: string | undefined): Promise<readonly string[]> {
    return host === undefined ? [] : this.network.resolve(host);
  }
}

function bodyOf(body: unknown): Buffer {
  if (body === null || body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(String(body));
  throw new Error('Only text is sent.');
}

async function responseOf(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_BODY) {
      answer.destroy();
      throw new Error('The answer is too long.');
    }
    chunks.push(bytes);
  }
  const { statusCode: status = 0, headers } = answer;
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), {
    status,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  });
}
