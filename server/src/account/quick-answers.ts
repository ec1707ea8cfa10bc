import { BadRequestException, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { AskedRequest } from '../access/request.js';
import { KeptAnswers, keptKey, taggedAnswer, type KeptAnswer } from '../platform/graphql/kept-answers.js';
import { KnownQueries } from '../platform/graphql/known-queries.js';
import { bodyOf, ordinaryQuery, partsOf, partsOfAddress, type QueryParts } from './asked-query.js';
import { RequestSession } from './request-session.js';
import type { Asker } from './sessions.js';

/**
 * Stands before the whole GraphQL server and answers what it can itself: a query that was answered before, while nothing
 * has changed, from kept bytes; a query that Apollo has accepted before, compiled. Everything else goes on to Apollo:
 * first askings, mutations, and every query that meets an error.
 */
@Injectable()
export class QuickAnswers {
  readonly #kept = new KeptAnswers();

  constructor(
    private readonly session: RequestSession,
    private readonly known: KnownQueries,
  ) {}

  readonly middleware = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const mediaType = ordinaryQuery(request);
    if (mediaType === null) {
      next();
      return;
    }
    const raw = request.method === 'GET' ? request.originalUrl : await bodyOf(request);
    const asker = await this.session.asker(request);
    const asked: AskedRequest = Object.assign(request, { ctx: asker.ctx });
    const key = keptKey(raw, dependsOn(asker));
    const answer = this.#kept.find(key) ?? (await this.#answer(key, raw, asked, response));
    if (answer) send(answer, mediaType, request, response);
    else next();
  };

  /** Runs a query that is known; null when it is not, or meets an error. What it gives is kept, unless it passes. */
  async #answer(
    key: string,
    raw: string | Buffer,
    request: AskedRequest,
    response: Response,
  ): Promise<KeptAnswer | null> {
    const parts = readParts(raw, request);
    const compiled = parts && this.known.find(parts);
    if (!compiled) return null;
    // Each resolver runs in the asker's council by itself, here as in Apollo (access/in-council.ts).
    const { data, errors } = await compiled.query(
      undefined,
      { req: request, res: response },
      parts.variables,
    );
    if (errors) return null;
    // The line feed is Apollo's: the same query has the same bytes whoever answers it.
    const answer = taggedAnswer(Buffer.from(`${JSON.stringify({ data })}\n`));
    if (!request.isPassing) this.#kept.keep(key, answer);
    return answer;
  }
}

/** All that an answer depends on beside its query: who asks with which rights, the Kyiv day, the revision of the data. */
function dependsOn({ ctx, revision }: Asker): string {
  const { now: _, ...facts } = ctx;
  return JSON.stringify([facts, revision]);
}

/** A body that was read here is given on, because nobody can read it a second time. */
function readParts(raw: string | Buffer, request: Request): QueryParts | null {
  if (typeof raw === 'string') return partsOfAddress(raw);
  request.body = jsonOf(raw);
  return partsOf(request.body);
}

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new BadRequestException('The body is not JSON.');
  }
}

function send({ body, etag }: KeptAnswer, mediaType: string, request: Request, response: Response): void {
  const headers = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept', ETag: etag };
  if (request.method === 'GET' && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': mediaType, 'Content-Length': body.length }).end(body);
}
