import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keptLang, keptTheme, showTheme } from '../lib/preferences.js';
import { publicCatalogue } from './catalogue.js';
import { PublicPages } from './public-pages.js';
import { PublicText } from './public-text.js';

showTheme(keptTheme());

const lang = keptLang();
const messages = await publicCatalogue(lang);
const root = document.getElementById('root');
if (!root) throw new Error('public.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PublicText first={{ lang, messages }}>
      <PublicPages />
    </PublicText>
  </StrictMode>,
);
