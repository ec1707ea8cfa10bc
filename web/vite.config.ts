import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';
import { compiledMessages } from './build/compiled-messages.ts';
import { graphqlDocuments } from './build/graphql-documents.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In development the public plan page has its own HTML, as it has when the server hands it out. */
function publicPlanPage(): Plugin {
  return {
    name: 'kvartal-public-plan-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/public\/[^/]+\/plans\//.test(request.url ?? '')) request.url = '/public.html';
        next();
      });
    },
  };
}

const server: ProxyOptions = { target: process.env['KVARTAL_SERVER'] ?? 'http://127.0.0.1:3000' };

/** `/imports` is a screen when it is opened and an upload when it is posted to. */
const uploadOnly: ProxyOptions = {
  ...server,
  bypass: (request) => (request.method === 'GET' ? '/index.html' : undefined),
};

export default defineConfig({
  plugins: [graphqlDocuments(), compiledMessages(), react(), publicPlanPage()],
  // The shared code is read from its source: a build of the web never meets a stale copy of it.
  resolve: { alias: [{ find: /^@kvartal\/shared\/(.+)$/, replacement: here('../shared/src/$1/index.ts') }] },
  server: {
    proxy: {
      '/graphql': server,
      '/files': server,
      '/imports': uploadOnly,
      '^/public/[^/]+/reports/': server,
    },
  },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // Small pictures stay files: the content security policy admits no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { app: here('index.html'), public: here('public.html') } },
  },
});
