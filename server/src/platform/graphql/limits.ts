import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql';
import { sizeOf, type DocumentSize } from './document-size.js';

/** What a document may ask for at most; docs/security.md tells them, a test holds our own pages to half of each. */
export const LIMITS = {
  /** Words and signs, counted by the parser. */
  tokens: 2000,
  /** Levels of fields, one below another. */
  depth: 12,
  /** Fields of a query's first level; a mutation has one, so that guessing passwords cannot be packed into aliases. */
  roots: 10,
  /** Fields in all. */
  fields: 1500,
  /** Fields of one selection; no type has half as many. */
  width: 120,
  /** Fields under another name, `__typename` included. */
  aliases: 15,
  directives: 20,
  /** Points of work, see `costOf`. */
  cost: 5000,
  /** Rows of a page, where the field does not say otherwise. */
  page: 100,
  /** Items of a list in arguments. */
  items: 1000,
} as const;

/** The validation ends with the error after this many; `documentLimits` needs that to end it at once. */
export const MOST_ERRORS = 3;

/**
 * The limits that the document alone decides; fragments count as often as they are used. They are looked at before the
 * walk goes down, because other rules compare every field of a selection with every other one. A document that is over
 * them is not walked at all.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document({ definitions }) {
      for (const operation of definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const size = sizeOf(operation.selectionSet, (name) => context.getFragment(name));
        const [sentence] = tooMuch(operation, size);
        if (sentence === undefined) continue;
        const error = new GraphQLError(sentence, { nodes: operation });
        for (let times = 0; times <= MOST_ERRORS; times += 1) context.reportError(error);
      }
    },
  };
}

function tooMuch(operation: OperationDefinitionNode, size: DocumentSize): string[] {
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const directives = size.directives + (operation.directives?.length ?? 0);
  const asked: [string, number, number][] = [
    ['root fields', size.roots, isMutation ? 1 : LIMITS.roots],
    ['levels', size.depth, LIMITS.depth],
    ['fields', size.fields, LIMITS.fields],
    ['fields in one place', size.width, LIMITS.width],
    ['aliases', size.aliases, LIMITS.aliases],
    ['directives', directives, LIMITS.directives],
  ];
  return asked
    .filter(([, has, most]) => has > most)
    .map(([what, , most]) => `A ${operation.operation} may have ${most} ${what} at most.`);
}
