import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  getOperationAST,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costOf } from './platform/graphql/cost.js';
import { sizeOf } from './platform/graphql/document-size.js';
import { documentLimits, LIMITS } from './platform/graphql/limits.js';
import { buildApi } from './schema-text.js';
import { webDocuments, type WebDocument } from './testing/web-documents.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApi();
});

const documents = webDocuments();

const operationOf = ({ document }: WebDocument): OperationDefinitionNode => {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('A page’s document has one operation.');
  return operation;
};

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

const fragmentIn = (document: DocumentNode) => (wanted: string) =>
  document.definitions.find(
    (node): node is FragmentDefinitionNode =>
      node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === wanted,
  );

const sizeOfPage = (page: WebDocument) => sizeOf(operationOf(page).selectionSet, fragmentIn(page.document));

/** A value for every variable: 100 where it is the size of a page. */
const valuesOf = ({ variableDefinitions }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    (variableDefinitions ?? []).map(({ variable: { name } }) => [
      name.value,
      name.value === 'first' ? LIMITS.page : 'x',
    ]),
  );

/** What an operation costs with its pages as large as they may be. */
const costOfPage = (page: WebDocument): number =>
  costOf(schema, page.document, operationOf(page), valuesOf(operationOf(page)));

const largest = (name: string, of: (page: WebDocument) => number): [string, number] =>
  documents
    .map((page): [string, number] => [`${name}: ${page.name}`, of(page)])
    .reduce((most, one) => (one[1] > most[1] ? one : most));

describe('what our own pages ask', () => {
  it('is all found', () => {
    expect(documents.length).toBeGreaterThan(70);
  });
  it('is valid and within the limits', () => {
    expect(documents.flatMap(({ document }) => validate(schema, document, [documentLimits]))).toEqual([]);
  });
  it('would still be with twice as much of everything', () => {
    const found = [
      [...largest('tokens', ({ text }) => tokensOf(text)), LIMITS.tokens],
      [...largest('depth', (page) => sizeOfPage(page).depth), LIMITS.depth],
      [...largest('fields', (page) => sizeOfPage(page).fields), LIMITS.fields],
      [...largest('width', (page) => sizeOfPage(page).width), LIMITS.width],
      [...largest('aliases', (page) => sizeOfPage(page).aliases), LIMITS.aliases],
      [...largest('directives', (page) => sizeOfPage(page).directives), LIMITS.directives],
      [...largest('roots', (page) => sizeOfPage(page).roots), LIMITS.roots],
      [...largest('cost', costOfPage), LIMITS.cost],
    ] as const;
    process.stdout.write(`${found.map(([what, has, most]) => `${what} ${has} of ${most}`).join('\n')}\n`);
    expect(found.filter(([, has, most]) => 2 * has > most)).toEqual([]);
  });
});

describe('the size of a document', () => {
  const sizeIn = (text: string) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The document has one operation.');
    return sizeOf(operation.selectionSet, fragmentIn(document));
  };

  it('is told with every fragment written out where it is used', () => {
    const text =
      '{ a: plan(slug: "x") { ...f @skip(if: true) } b: plan(slug: "x") { ...f } } fragment f on Plan { t: title }';
    expect(sizeIn(text)).toEqual({ roots: 2, depth: 2, fields: 4, width: 2, aliases: 4, directives: 1 });
  });
  it('is measured at once when fragments double a hundred times', () => {
    const fragments = Array.from(
      { length: 100 },
      (_, i) => `fragment f${i} on Plan { ...f${i + 1} ...f${i + 1} }`,
    );
    const text = `{ plan(slug: "x") { ...f0 } } ${fragments.join(' ')} fragment f100 on Plan { id }`;
    expect(sizeIn(text).fields).toBe(1 + 2 ** 100);
  });
});
