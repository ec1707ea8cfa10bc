import { useEffect, useState } from 'react';

/** Asks whether to leave the site while something would be lost. */
export function useAskBeforeLeaving(isHolding: boolean): void {
  useEffect(() => {
    if (!isHolding) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isHolding]);
}

/** Texts that were typed and not saved yet, by where they belong; leaving the site with them is asked about. */
export function useUnsaved() {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  useAskBeforeLeaving(typed.size > 0);
  /** Null takes the text away: it is saved, or no longer wanted. */
  const type = (where: string, text: string | null) =>
    setTyped((before) => {
      const after = new Map(before);
      if (text === null) after.delete(where);
      else after.set(where, text);
      return after;
    });
  return { typed, type };
}
