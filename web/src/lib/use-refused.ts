import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { refusedBy, type Refused } from './refused.js';

/**
 * Why the last try of an act was refused, until the reader goes on. What somebody else has changed meanwhile is read
 * anew only then: until the reader has seen it, sending again is refused again.
 */
export function useRefused() {
  const client = useApolloClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    refused,
    refuse: (error: unknown) => setRefused(refusedBy(error)),
    /** The reader has seen why. */
    goOn: () => {
      setRefused(null);
      if (refused?.conflict) void client.refetchQueries({ include: 'active' });
    },
  };
}
