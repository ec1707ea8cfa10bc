import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

const WEB = resolve(import.meta.dirname, '../../../web/src');
/** Documents stand in the sources as gql`…` and, where Apollo is not loaded, as /* GraphQL *\/ `…`. */
const DOCUMENT = /(?:gql|\/\* GraphQL \*\/\s*)`([^`]*)`/g;

/** An operation of our own pages as they send it: with its fragments, and `__typename` wherever the pages add it. */
export type WebDocument = { name: string; text: string; document: DocumentNode };

/** Every operation of every page, read from the sources of the web app. */
export function webDocuments(): WebDocument[] {
  const definitions = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('gql'))
    .flatMap((file) => [...readFileSync(join(WEB, file), 'utf8').matchAll(DOCUMENT)])
    .flatMap(([, text = '']) => parse(text.replaceAll(/\$\{[^}]*\}/g, '')).definitions);
  const fragments = new Map(definitions.filter(isFragment).map((node) => [node.name.value, node]));
  return definitions.filter(isOperation).map((operation) => {
    const used = usedFragments(operation, fragments);
    const document = withTypenames({ kind: Kind.DOCUMENT, definitions: [operation, ...used] });
    return { name: operation.name?.value ?? '', text: print(document), document };
  });
}

function usedFragments(
  operation: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = all.get(value);
        if (!fragment) throw new Error(`No page declares the fragment ${value}.`);
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return used;
}

function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      return isRoot ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  });
}

function isFragment(node: DefinitionNode): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}

function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}
