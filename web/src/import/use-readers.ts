import { useEffect, useState } from 'react';

/** What reads phrases as the server does, to show the reading while somebody types. */
export type Readers = typeof import('./readers.js');

/** The readers, once they are here: they weigh more than the page, so the page does not wait for them. */
export function useReaders(): Readers | null {
  const [readers, setReaders] = useState<Readers | null>(null);
  useEffect(() => {
    // Without them nothing new can be read; a field that needs one says so.
    import('./readers.js').then(setReaders, () => {});
  }, []);
  return readers;
}
