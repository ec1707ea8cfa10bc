import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GuardedClient } from './guarded-client.js';
import { isPublicAddress } from './public-address.js';

/** A public address that nobody dials in these tests: what is dialled is the server below. */
const PUBLIC = '93.184.216.34';
const NAME = 'data.gov.ua';

let reached: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const listener = createServer((request, response) => {
  reached.push(`${request.method} ${request.headers.host}${request.url}`);
  answer(request, response);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  port = portOf(listener.address());
});
beforeEach(() => {
  reached = [];
  answer = (_request, response) => response.end();
});
afterAll(() => void listener.close());

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return address.port;
}

/** A client whose open network is the server above; `resolve` says what names lead to. */
function client(resolve: (host: string) => readonly string[] = () => [PUBLIC], toPort = () => port) {
  const dialled: string[] = [];
  const one = new GuardedClient(
    {
      resolve: (host) => Promise.resolve(resolve(host)),
      dial: (place) => {
        dialled.push(`${place.host}:${place.port}`);
        return { host: '127.0.0.1', port: toPort() };
      },
    },
    500,
  );
  return { ask: (url: string) => one.ask(url), dialled };
}

/** Ways to write an address of this machine, its network, or of nothing that is asked about a link. */
const HOSTILE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://100.64.0.1/',
  'http://100.127.255.255/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.0.0.192/',
  'http://192.0.2.1/',
  'http://192.168.0.1/',
  'http://198.18.0.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[100::1]/',
  'http://[2001::1]/',
  'http://[2001:db8::1]/',
  'http://[2002:7f00:1::]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://db.localhost/',
  'http://printer/',
  'http://router.local/',
  'http://metadata.google.internal/',
  'http://wiki.intranet/',
  'http://1.0.0.127.in-addr.arpa/',
  'http://rada.onion/',
  'http://rada.example/',
  `http://user:secret@${NAME}/`,
  `http://${NAME}@127.0.0.1/`,
  `http://127.0.0.1\\@${NAME}/`,
  `http://${NAME}:8080/`,
  `https://${NAME}:22/`,
  `ftp://${NAME}/`,
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/',
  'data:text/html,1',
  'javascript:alert(1)',
  'about:blank',
  'http://',
  'немає',
];
/** The addresses among them, as a name may lead to them. */
const ADDRESSES = HOSTILE.flatMap((text) => {
  const host = URL.parse(text)?.hostname.replaceAll(/[[\]]/g, '') ?? '';
  return /^[\d.]+$|:/.test(host) ? [host] : [];
});

describe('the way out to addresses that somebody else wrote', () => {
  it.each(HOSTILE)('does not go to %s', async (url) => {
    const { ask, dialled } = client();
    expect(await ask(url)).toEqual({ kind: 'refused' });
    expect(dialled).toEqual([]);
  });

  it.each(HOSTILE.filter((url) => URL.canParse(url)))('is not sent to %s by a redirect', async (url) => {
    answer = (_request, response) => response.writeHead(302, { Location: encodeURI(url) }).end();
    const { ask, dialled } = client();
    expect(await ask(`http://${NAME}/`)).toEqual({ kind: 'refused' });
    expect(dialled).toEqual([`${PUBLIC}:80`]);
  });

  it('does not follow a name to any address that is not public, also where another one is', async () => {
    expect(ADDRESSES.length).toBeGreaterThan(40);
    for (const address of [...ADDRESSES, 'fe80::1%eth0', '', 'x']) {
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
      for (const addresses of [[address], [PUBLIC, address], [address, PUBLIC]]) {
        const { ask, dialled } = client(() => addresses);
        expect(await ask(`http://${NAME}/`)).toEqual({ kind: 'refused' });
        expect(dialled).toEqual([]);
      }
    }
    expect(reached).toEqual([]);
  });

  it('knows public addresses', () => {
    for (const address of [PUBLIC, '1.1.1.1', '172.15.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
  });

  it('stays with the address that was checked when the name changes its mind', async () => {
    let asked = 0;
    const rebinding = (): string[] => [(asked += 1) === 1 ? PUBLIC : '127.0.0.1'];
    answer = (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    const pinned = client(rebinding);
    expect(await pinned.ask(`http://${NAME}/a`)).toEqual({ kind: 'answered', status: 200 });
    expect([asked, pinned.dialled]).toEqual([1, [`${PUBLIC}:80`, `${PUBLIC}:80`]]);

    asked = 0;
    answer = (_request, response) => response.writeHead(301, { Location: '/b' }).end();
    const redirected = client(rebinding);
    expect(await redirected.ask(`http://${NAME}/a`)).toEqual({ kind: 'refused' });
    expect(redirected.dialled).toEqual([`${PUBLIC}:80`]);
  });

  it('reaches no listener of this machine with the network as it is', async () => {
    let knocks = 0;
    const trap = createTcpServer((socket) => {
      knocks += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const real = new GuardedClient();
    const trapPort = portOf(trap.address());
    for (const url of [`http://127.0.0.1:${trapPort}/`, `http://localhost:${trapPort}/`, 'http://localhost/'])
      expect(await real.ask(url)).toEqual({ kind: 'refused' });
    expect(knocks).toBe(0);
    trap.close();
  });
});

describe('asking an address', () => {
  it('asks for the head only, by the name that was written', async () => {
    expect(await client().ask(`http://${NAME}/акт?№=12#друга`)).toEqual({ kind: 'answered', status: 200 });
    expect(reached).toEqual([`HEAD ${NAME}/%D0%B0%D0%BA%D1%82?%E2%84%96=12`]);
  });
  it.each([403, 404, 405, 501])(
    'asks a server that answers HEAD with %i once more by GET',
    async (status) => {
      answer = (request, response) => response.writeHead(request.method === 'HEAD' ? status : 200).end('так');
      expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'answered', status: 200 });
      expect(reached).toEqual([`HEAD ${NAME}/`, `GET ${NAME}/`]);
    },
  );
  it('tells what is gone', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'answered', status: 404 });
  });
  it('follows redirects, and not for ever', async () => {
    answer = ({ url }, response) => {
      if (url === '/b') response.end();
      else response.writeHead(302, { Location: url === '/a' ? `http://www.${NAME}/b` : `${url}x` }).end();
    };
    expect(await client().ask(`http://${NAME}/a`)).toEqual({ kind: 'answered', status: 200 });
    expect(reached).toEqual([`HEAD ${NAME}/a`, `HEAD www.${NAME}/b`]);
    expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'unreachable' });
    expect(reached).toHaveLength(10);
  });
  it('tells no such name from no answer', async () => {
    const nobody = client(() => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    });
    expect(await nobody.ask(`http://${NAME}/`)).toEqual({ kind: 'unreachable' });
    const cutOff = client(() => {
      throw Object.assign(new Error('no network'), { code: 'EAI_AGAIN' });
    });
    expect(await cutOff.ask(`http://${NAME}/`)).toEqual({ kind: 'silent' });
    expect(await client(undefined, () => 1).ask(`http://${NAME}/`)).toEqual({ kind: 'unreachable' });
  });
  it('waits only so long, for a server and for a name', async () => {
    answer = () => {};
    expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'silent' });
    const slow = new GuardedClient({ resolve: () => new Promise(() => {}), dial: (place) => place }, 50);
    expect(await slow.ask(`http://${NAME}/`)).toEqual({ kind: 'silent' });
    listener.closeAllConnections();
  });
  it('reads the head and no body, however long', async () => {
    let written = 0;
    answer = (request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      const more = (): void => {
        written += 1;
        if (written < 10_000 && !response.destroyed)
          response.write('а'.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'answered', status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(written).toBeLessThan(200);
    answer = (_request, response) => response.writeHead(200, { X: 'x'.repeat(20_000) }).end();
    expect(await client().ask(`http://${NAME}/`)).toEqual({ kind: 'unreachable' });
  });
  it('does not take a server without a known certificate for a missing page', async () => {
    // The server speaks no TLS at all.
    expect((await client().ask(`https://${NAME}/`)).kind).toBe('untrusted');
  });
});
