/** How many wrong passwords are let through for one account and for one address, and for how long they count. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 50;
const WINDOW_MS = 15 * 60_000;
/** Forgetting the oldest keeps a flood of invented names from filling the memory. */
const MOST_KEYS = 10_000;

/**
 * Counts wrong sign-ins in the memory of the process: a restart forgets them, which costs an attacker more time than
 * it gives. Both an account and an address are counted, so neither one account from many places nor many accounts
 * from one place can be guessed quickly.
 */
export class Guesses {
  private readonly failures = new Map<string, number[]>();

  /** Whether another attempt may be checked. */
  mayTry(email: string, address: string, now: number): boolean {
    return (
      this.recent(`account ${email}`, now).length < PER_ACCOUNT &&
      this.recent(`address ${address}`, now).length < PER_ADDRESS
    );
  }

  /** Counts a try before its password is checked, so that parallel tries cannot slip through together. */
  count(email: string, address: string, now: number): void {
    for (const key of [`account ${email}`, `address ${address}`]) {
      const recent = [...this.recent(key, now), now];
      this.failures.delete(key);
      this.failures.set(key, recent);
    }
    while (this.failures.size > MOST_KEYS) {
      const [oldest] = this.failures.keys();
      if (oldest !== undefined) this.failures.delete(oldest);
    }
  }

  /** The right password was given: the account starts afresh, and the address gets its try back. */
  forgive(email: string, address: string): void {
    this.failures.delete(`account ${email}`);
    this.failures.get(`address ${address}`)?.pop();
  }

  private recent(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }
}
