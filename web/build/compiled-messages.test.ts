import { describe, expect, it } from '@jest/globals';
import { compiledModule } from './compiled-messages.js';

describe('messages that are parsed when the app is built', () => {
  it('keep their places for values', () => {
    expect(compiledModule({ ui: { 'ui.close': 'Закрити', 'ui.printed': 'Надруковано {day}' } })).toBe(
      'export const ui = {"ui.close":["Закрити"],"ui.printed":["Надруковано ",["day"]]};',
    );
  });
  it('stop the build when a plural is not closed', () => {
    expect(() => compiledModule({ ui: { broken: '{count, plural, one {#' } })).toThrow();
  });
});
