/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export class Places {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(places: number) {
    this.free = places;
  }

  /** Runs the work when a place is free and gives what it gave. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free -= 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place goes to the next one without being free in between.
      if (next) next();
      else this.free += 1;
    }
  }
}
