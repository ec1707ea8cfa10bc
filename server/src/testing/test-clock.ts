import { Clock } from '../platform/clock/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private instant: number;

  /** Takes an instant with its offset, e.g. '2026-03-10T10:00:00+02:00'. */
  constructor(instant: string) {
    super();
    this.instant = Date.parse(instant);
  }

  override now(): number {
    return this.instant;
  }

  moveTo(instant: string): void {
    this.instant = Date.parse(instant);
  }

  pass(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
