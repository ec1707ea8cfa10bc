import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types for every operation that the pages declare. Only types are used: the documents themselves stay
 * beside their pages (`gql` of Apollo), so a lazy page carries its own queries and nobody else's.
 */
const config: CodegenConfig = {
  schema: process.env['KVARTAL_SCHEMA'] ?? '../server/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          Day: '`${number}-${number}-${number}`',
          Quarter: '`${number}-Q${1 | 2 | 3 | 4}`',
          DateTime: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};
export default config;
