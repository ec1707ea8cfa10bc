import { connect } from 'node:net';

const CONNECTIONS = 10;

/**
 * Sends requests over 10 kept-alive connections for `seconds` and measures answers per second, the 99th percentile of
 * waiting (ms), the server's processor time per answer (ms) and the size of the largest answer. `request(n)` gives the
 * text of the n-th request; `expected` is the status of every answer: any other, or a GraphQL error, ends the run, so
 * that a quick refusal is never measured as a quick answer.
 *
 * The client is a bare socket that reads no more than the head of each answer: a full HTTP client would cost as much
 * as the server and would hide the differences.
 */
export async function measure(server, request, { seconds, expected }) {
  const run = {
    sent: 0,
    waits: [],
    largest: 0,
    until: performance.now() + seconds * 1000,
    request,
    expected,
  };
  const cpu = server.cpu();
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(server.port, run)));
  const took = (performance.now() - began) / 1000;
  const answers = run.waits.length;
  run.waits.sort((a, b) => a - b);
  return {
    perSecond: answers / took,
    p99: run.waits[Math.floor(answers * 0.99)],
    cpu: ((server.cpu() - cpu) / answers) * 1000,
    bytes: run.largest,
  };
}

/** Sends one request and waits for its answer, whatever it is. */
export function once(server, request) {
  const run = { waits: [], largest: 0, until: Infinity, expected: 200 };
  run.request = () => {
    run.until = 0;
    return request;
  };
  return ask(server.port, run);
}

function ask(port, run) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let asked = 0;
    let head = '';
    let missing = 0;
    const next = () => {
      if (performance.now() >= run.until) return void socket.end(resolve);
      head = '';
      missing = 0;
      asked = performance.now();
      socket.write(run.request());
    };
    const answered = () => {
      run.waits.push(performance.now() - asked);
      next();
    };
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      if (missing > 0) {
        missing -= chunk.length;
        if (missing <= 0) answered();
        return;
      }
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const status = Number(head.slice(9, 12));
      const stated = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      const length = Number(stated ?? 0);
      const unmeasurable = stated === undefined && status !== 304;
      if (status !== run.expected || unmeasurable || head.includes('{"errors":', end)) {
        socket.destroy();
        reject(new Error(`unexpected answer: ${head.slice(0, 800)}`));
        return;
      }
      run.largest = Math.max(run.largest, length);
      missing = end + 4 + length - head.length;
      if (missing <= 0) answered();
    });
  });
}

/** The text of a request; `body` is JSON, absent for GET. */
export function http(method, path, headers, body) {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined) {
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
