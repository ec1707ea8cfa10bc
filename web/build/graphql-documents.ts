import { parse, type DefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

const TEMPLATE = /\bgql`([^`]*)`/g;
const FRAGMENT = /\$\{\s*([A-Z][A-Z0-9_]*)\s*\}/g;

/**
 * Replaces every gql`…` of a module by the document that it means, so that pages carry parsed queries and not the
 * parser. Only named fragments may be interpolated; anything else stops the build.
 *
 * @example withDocuments('gql`query Q { viewer { id } }`') // '({"kind":"Document","definitions":[…]})'
 */
export function withDocuments(code: string): string {
  return code.replaceAll(TEMPLATE, (_whole, text: string) => {
    const fragments = [...text.matchAll(FRAGMENT)].map((match) => match[1]);
    const own = text.replaceAll(FRAGMENT, '');
    if (own.includes('${'))
      throw new Error(`Only fragments may stand in a document: ${own.trim().slice(0, 80)}`);
    const definitions = JSON.stringify(
      parse(own, { noLocation: true }).definitions satisfies readonly DefinitionNode[],
    );
    if (fragments.length === 0) return `({ kind: 'Document', definitions: ${definitions} })`;
    const joined = fragments.map((name) => `...${name}.definitions`).join(', ');
    // One fragment may come along several ways; a document must define it once.
    return `({ kind: 'Document', definitions: [...new Map([...${definitions}, ${joined}].map((one) => [one.name.value, one])).values()] })`;
  });
}

/** The documents of the pages are parsed when the app is built, not in every reader's browser. */
export function graphqlDocuments(): Plugin {
  return {
    name: 'kvartal-graphql-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/web/src/') || !code.includes('gql`')) return null;
      return { code: withDocuments(code), map: null };
    },
  };
}
