import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { withDocuments } from './graphql-documents.js';

const isDocument = (value: unknown): value is ReturnType<typeof parse> =>
  typeof value === 'object' && value !== null && 'definitions' in value;

/** What the browser gets: the text of the document that a built module exports. */
async function printed(code: string): Promise<string> {
  const built: { default: unknown } = await import(
    `data:text/javascript,${encodeURIComponent(withDocuments(code))}`
  );
  if (!isDocument(built.default)) throw new Error('not a document');
  return print(built.default);
}

describe('documents that are parsed when the app is built', () => {
  it('say what their text says', async () => {
    const text = 'query Plan($slug: String!) { plan(slug: $slug) { id title } }';
    expect(await printed(`export default gql\`${text}\``)).toBe(print(parse(text)));
  });
  it('carry their fragments, each once', async () => {
    const code = `
      const UNIT = gql\`fragment Unit on OrgUnit { id name }\`;
      const TASK = gql\`fragment Row on Task { id executors { unit { ...Unit } } } \${UNIT}\`;
      export default gql\`query Q { task(id: "1") { ...Row } orgUnits { ...Unit } } \${TASK} \${UNIT}\`;
    `;
    const names = (await printed(code)).match(/(query|fragment) \w+/g);
    expect(names).toEqual(['query Q', 'fragment Row', 'fragment Unit']);
  });
  it('may not be put together from other text', () => {
    expect(() => withDocuments('gql`query Q { ${field} }`')).toThrow(
      'Only fragments may stand in a document',
    );
  });
  it('stop the build when they are not GraphQL', () => {
    expect(() => withDocuments('gql`query Q {`')).toThrow('Syntax Error');
  });
});
