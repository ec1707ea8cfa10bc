import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createClient } from '../lib/apollo.js';
import { keptLang, keptTheme, showTheme } from '../lib/preferences.js';
import { withSearch } from './paths.js';
import { routes } from './routes.js';
import { catalogue, TextRoot } from './text-root.js';

showTheme(keptTheme());

const router = createBrowserRouter(routes);

const client = createClient(() => {
  const { pathname, search } = router.state.location;
  if (pathname === '/sign-in') return;
  void router.navigate(withSearch('/sign-in', { ended: '1', next: pathname + search }));
});

const lang = keptLang();
const messages = await catalogue(lang);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <TextRoot first={{ lang, messages }}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </TextRoot>
  </StrictMode>,
);
