import type { Readable, Writable } from 'node:stream';

/** Where a verb reads from and writes to. `out` carries the answer alone; everything else goes to `err`. */
export type Streams = { input: Readable; out: Writable; err: Writable };

/** A verb of the command line: takes the words after its name, gives the exit code (0 done, 1 refused, 2 not understood). */
export type Verb = (args: string[], streams: Streams) => Promise<number>;
