import type { Express } from 'express';
import type { TestApp } from './test-app.js';

type Methods = { path: string | string[]; methods: Record<string, boolean> };

/** Every plain HTTP route of the server that a handler answers, e.g. { method: 'GET', path: '/files/:id' }; GraphQL aside. */
export function routes(test: TestApp): { method: string; path: string }[] {
  const express: Express = test.app.getHttpAdapter().getInstance();
  return express.router.stack
    .flatMap(({ route }) => (hasMethods(route) ? waysOf(route) : []))
    .filter(({ path }) => path !== '/graphql');
}

function waysOf({ path, methods }: Methods): { method: string; path: string }[] {
  return [path]
    .flat()
    .flatMap((one) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path: one })));
}

/** Express does not tell of the methods in its types. */
function hasMethods(route: object | undefined): route is Methods {
  return route !== undefined && 'path' in route && 'methods' in route;
}
