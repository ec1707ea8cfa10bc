import type { RouteObject } from 'react-router';
import { Broken } from './broken.js';
import { NotFound } from './not-found.js';
import { Loading } from '../ui/progress.js';
import { SignedIn } from './signed-in.js';

/** Every screen by its address. A page's code is fetched when it is opened. */
export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: () => import('../pages/sign-in-page.js'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/answer',
    lazy: () => import('../pages/answer-page.js'),
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
  },
  {
    path: '/print/plans/:plan',
    lazy: () => import('../pages/print-plan-page.js'),
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
          { path: '/', lazy: () => import('../pages/home-page.js') },
          { path: '/plans', lazy: () => import('../pages/home-page.js') },
          { path: '/plans/:plan', lazy: () => import('../pages/plan-page.js') },
          { path: '/plans/:plan/wording', lazy: () => import('../pages/wording-page.js') },
          { path: '/plans/:plan/difference', lazy: () => import('../pages/difference-page.js') },
          { path: '/plans/:plan/amend', lazy: () => import('../pages/amend-page.js') },
          { path: '/plans/:plan/overview', lazy: () => import('../pages/overview-page.js') },
          { path: '/plans/:plan/tasks/:taskId', lazy: () => import('../pages/task-page.js') },
          { path: '/plans/:plan/reporting', lazy: () => import('../pages/reporting-page.js') },
          { path: '/plans/:plan/silence', lazy: () => import('../pages/silence-page.js') },
          { path: '/plans/:plan/indicators', lazy: () => import('../pages/indicators-page.js') },
          { path: '/plans/:plan/reports', lazy: () => import('../pages/reports-page.js') },
          { path: '/reports/:id', lazy: () => import('../pages/report-page.js') },
          { path: '/my-tasks', lazy: () => import('../pages/my-tasks-page.js') },
          { path: '/imports', lazy: () => import('../pages/imports-page.js') },
          { path: '/imports/:id', lazy: () => import('../pages/import-page.js') },
          { path: '/people', lazy: () => import('../pages/people-page.js') },
          { path: '/calendars', lazy: () => import('../pages/calendars-page.js') },
          { path: '/journal', lazy: () => import('../pages/journal-page.js') },
          { path: '/outbox', lazy: () => import('../pages/outbox-page.js') },
          { path: '/profile', lazy: () => import('../pages/profile-page.js') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
