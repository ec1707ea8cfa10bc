/** How many tries are let through for one token and for one address, and for how long they count. */
const PER_TOKEN = 10;
const PER_ADDRESS = 50;
const WINDOW_MS = 15 * 60_000;
/** Forgetting the oldest keeps a flood of invented names from filling the memory. */
const MOST_KEYS = 10_000;

/**
 * Counts tries with tokens of links in the memory of the process: a token is too long to be guessed, so this only keeps
 * one place or one link from making work without end. Passwords are counted in the database; see guesses.ts.
 */
export class RecentTries {
  private readonly failures = new Map<string, number[]>();

  /** Whether another attempt may be checked. */
  mayTry(token: string, address: string, now: number): boolean {
    return (
      this.recent(`token ${token}`, now).length < PER_TOKEN &&
      this.recent(`address ${address}`, now).length < PER_ADDRESS
    );
  }

  /** Counts a try before its token is looked up, so that parallel tries cannot slip through together. */
  count(token: string, address: string, now: number): void {
    for (const key of [`token ${token}`, `address ${address}`]) {
      const recent = [...this.recent(key, now), now];
      this.failures.delete(key);
      this.failures.set(key, recent);
    }
    while (this.failures.size > MOST_KEYS) {
      const [oldest] = this.failures.keys();
      if (oldest !== undefined) this.failures.delete(oldest);
    }
  }

  /** The token was good: it starts afresh, and the address gets its try back. */
  forgive(token: string, address: string): void {
    this.failures.delete(`token ${token}`);
    this.failures.get(`address ${address}`)?.pop();
  }

  private recent(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }
}
