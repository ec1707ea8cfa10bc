/**
 * The names of acts that were sent and not answered yet, by what they ask for. Pressing the button again after a lost
 * answer is the same act and keeps its name; once an answer came, the same wish is a new act.
 */
type ActKeys = {
  /** The name of the act that asks for this. */
  keyOf: (asked: string) => string;
  /** The server has answered: the act is over. */
  settle: (asked: string) => void;
};

/**
 * @example const keys = createActKeys(); keys.keyOf('a') === keys.keyOf('a') // true, until keys.settle('a')
 */
export function createActKeys(): ActKeys {
  const open = new Map<string, string>();
  return {
    keyOf: (asked) => {
      const key = open.get(asked) ?? newActKey();
      open.set(asked, key);
      return key;
    },
    settle: (asked) => void open.delete(asked),
  };
}

/** A new name of an act: 128 random bits. `crypto.randomUUID` is missing where a council serves without https. */
export function newActKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Whether the server may have done an act although it said this: no answer came, or it failed half-way.
 *
 * @example isUnsure('network') // true
 * @example isUnsure('evidence.required') // false
 */
export function isUnsure(code: string): boolean {
  return code === 'network' || code === 'server.failed' || code === 'server.busy';
}
