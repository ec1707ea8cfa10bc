import type { RouteObject } from 'react-router';
import { Broken } from './broken.js';
import { NotFound } from './not-found.js';
import { page } from './page-words.js';
import { Loading } from '../ui/progress.js';
import { SignedIn } from './signed-in.js';

/** Every screen by its address. A page's code is fetched when it is opened. */
export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: page(() => import('../pages/sign-in-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/security',
    lazy: page(() => import('../pages/security-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/invitation',
    lazy: page(() => import('../pages/invitation-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/reset',
    lazy: page(() => import('../pages/reset-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/answer',
    lazy: page(() => import('../pages/answer-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/print/plans/:plan',
    lazy: page(() => import('../pages/print-plan-page.js')),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    Component: SignedIn,
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: Broken,
        children: [
          { path: '/', lazy: page(() => import('../pages/home-page.js')) },
          { path: '/plans', lazy: page(() => import('../pages/home-page.js')) },
          { path: '/plans/:plan', lazy: page(() => import('../pages/plan-page.js')) },
          { path: '/plans/:plan/wording', lazy: page(() => import('../pages/wording-page.js')) },
          { path: '/plans/:plan/difference', lazy: page(() => import('../pages/difference-page.js')) },
          { path: '/plans/:plan/amend', lazy: page(() => import('../pages/amend-page.js')) },
          { path: '/plans/:plan/overview', lazy: page(() => import('../pages/overview-page.js')) },
          { path: '/plans/:plan/tasks/:taskId', lazy: page(() => import('../pages/task-page.js')) },
          { path: '/plans/:plan/reporting', lazy: page(() => import('../pages/reporting-page.js')) },
          { path: '/plans/:plan/silence', lazy: page(() => import('../pages/silence-page.js')) },
          { path: '/plans/:plan/indicators', lazy: page(() => import('../pages/indicators-page.js')) },
          { path: '/plans/:plan/reports', lazy: page(() => import('../pages/reports-page.js')) },
          { path: '/reports/:id', lazy: page(() => import('../pages/report-page.js')) },
          { path: '/my-tasks', lazy: page(() => import('../pages/my-tasks-page.js')) },
          { path: '/imports', lazy: page(() => import('../pages/imports-page.js')) },
          { path: '/imports/:id', lazy: page(() => import('../pages/import-page.js')) },
          { path: '/people', lazy: page(() => import('../pages/people-page.js')) },
          { path: '/units', lazy: page(() => import('../pages/units-page.js')) },
          { path: '/council', lazy: page(() => import('../pages/council-page.js')) },
          { path: '/calendars', lazy: page(() => import('../pages/calendars-page.js')) },
          { path: '/sign-in-methods', lazy: page(() => import('../pages/sign-in-methods-page.js')) },
          { path: '/api-keys', lazy: page(() => import('../pages/api-tokens-page.js')) },
          { path: '/journal', lazy: page(() => import('../pages/journal-page.js')) },
          { path: '/outbox', lazy: page(() => import('../pages/outbox-page.js')) },
          { path: '/profile', lazy: page(() => import('../pages/profile-page.js')) },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
