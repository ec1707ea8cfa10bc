import { TestEnvironment } from 'jest-environment-jsdom';

/** What browsers and Node have in common and jsdom keeps away from the page: the router needs them to navigate. */
const SHARED = {
  AbortController,
  AbortSignal,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  fetch,
  structuredClone,
};

/** A page of jsdom with the fetch family of Node. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, SHARED);
  }
}
