import { Injectable } from '@nestjs/common';

/** How much one reading may cost before it is given up. Tests make the limits small; nothing else sets them. */
@Injectable()
export class ReadingLimits {
  /** Seconds of the processor: the same on a busy machine as on an idle one. */
  work = 20;
  /** Seconds from the start of the reader to its end, whatever it does or waits for. */
  patience = 180;
  /** All memory of the reader, its code included. */
  megabytes = 512;
  /** Readers that work at the same time; other documents wait in a line. */
  readers = 2;
}
