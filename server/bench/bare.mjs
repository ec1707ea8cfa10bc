import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { answers } from './bare-answers.mjs';

/*
 * What Kvartal is measured against: bare node:http, SQLite with prepared statements, no framework, no GraphQL. It reads
 * the same rows, derives the same figures with the same functions of shared and writes the same JSON. Asked with
 * /kept/… it keeps the bytes by the council's revision.
 *
 * node bench/bare.mjs <file> <day>
 */
const [file, today] = process.argv.slice(2);
const db = new DatabaseSync(file, { readOnly: true });
const { session, plan, overview } = answers(db, today);
const revision = db.prepare('select revision from council where id = ?');
const kept = new Map();

createServer((request, response) => {
  if (request.url === '/readyz') return void response.end('ready');
  // Consumes the body as any server must.
  request.resume();
  const [, how, what, slug] = request.url.split('/');
  const token = /kvartal=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const asker = session(createHash('sha256').update(token).digest('hex'));
  if (!asker) return void response.writeHead(401).end();
  const make = () =>
    Buffer.from(JSON.stringify({ data: what === 'plan' ? plan(asker, slug) : overview(asker, slug) }));
  if (how === 'first') {
    send(response, make());
    return;
  }
  const version = revision.get(asker.councilId).revision;
  const key = `${asker.councilId}/${what}/${slug}`;
  let answer = kept.get(key);
  if (answer?.version !== version) {
    const body = make();
    answer = { version, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
    kept.set(key, answer);
  }
  if (request.headers['if-none-match'] === answer.etag) {
    return void response.writeHead(304, { ETag: answer.etag }).end();
  }
  send(response, answer.body, answer.etag);
}).listen(Number(process.env.PORT), '127.0.0.1');

function send(response, body, etag) {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    ...(etag && { ETag: etag }),
  });
  response.end(body);
}
