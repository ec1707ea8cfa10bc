import { BadRequestException } from '@nestjs/common';
import type { Request } from 'express';
import { LINK_HEADER } from '../access/link-ctx.js';

/** The parts of a GraphQL request. */
export type QueryParts = {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
};

/** A larger body is no ordinary question. */
const LARGEST_BODY = 100_000;

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The Accept headers that browsers and our client send, with the type that Apollo answers each with. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '*/*': JSON_TYPE,
  'application/json': JSON_TYPE,
  'application/graphql-response+json,application/json;q=0.9': GRAPHQL_TYPE,
};

/** A GET needs a header that a form or a picture of another site cannot send, as Apollo itself asks. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Whether this is an ordinary GraphQL request of our own pages or of a plain client, which may be answered without
 * Apollo. Whatever is unusual about it is left to Apollo and to the checks before it: another site, another media type,
 * a large or packed body. Gives the media type of the answer, or null.
 */
export function ordinaryQuery(request: Request): string | null {
  const { headers } = request;
  // What a link or a token may be told is for the gate to say: nothing that was kept is for it.
  if (request.get(LINK_HEADER) !== undefined || headers.authorization !== undefined) return null;
  if (request.path !== '/graphql' || !isOwn(headers)) return null;
  if (request.method === 'GET') {
    if (!isJson(headers) && !PREFLIGHTED.some((name) => headers[name] !== undefined)) return null;
  } else if (request.method === 'POST') {
    if (!isJson(headers) || headers['content-encoding'] !== undefined) return null;
    const length = Number(headers['content-length']);
    if (!(length > 0 && length <= LARGEST_BODY)) return null;
  } else return null;
  return MEDIA_TYPES[headers.accept ?? '*/*'] ?? null;
}

function isOwn(headers: Request['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === undefined : site === 'same-origin' || site === 'none';
}

function isJson(headers: Request['headers']): boolean {
  const type = headers['content-type'];
  return type === 'application/json' || type === JSON_TYPE;
}

/** The bytes of a request's body; a caller who goes away in the middle has made a bad request, not found a bug. */
export function bodyOf(request: Request): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', () => reject(new BadRequestException('The request was cut off.')));
  return promise;
}

/**
 * The parts of a request in JSON or in an address; null for anything that is not just a query with its variables (a
 * list of requests, extensions, wrong types): Apollo says what is wrong with it.
 *
 * @example partsOf({ query: '{ plans { id } }' }) // { query: '{ plans { id } }', operationName: undefined, variables: undefined }
 */
export function partsOf(sent: unknown): QueryParts | null {
  if (!isRecord(sent)) return null;
  const { query, operationName, variables, ...rest } = sent;
  if (typeof query !== 'string' || Object.keys(rest).some((name) => name !== 'extensions')) return null;
  if (!isAbsent(rest['extensions']) && Object.keys(rest['extensions'] ?? {}).length > 0) return null;
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** The same from the address of a GET, where variables are JSON; null when they are not. */
export function partsOfAddress(address: string): QueryParts | null {
  const search = new URLSearchParams(address.slice(address.indexOf('?')));
  const { variables, extensions, ...rest } = Object.fromEntries(search);
  // A name that comes twice is Apollo's to refuse.
  if (new Set(search.keys()).size < search.size) return null;
  try {
    return partsOf({
      ...rest,
      ...(variables !== undefined && { variables: JSON.parse(variables) as unknown }),
      ...(extensions !== undefined && { extensions: JSON.parse(extensions) as unknown }),
    });
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
