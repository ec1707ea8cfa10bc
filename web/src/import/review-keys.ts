/** What a key of the review means. */
export type ReviewKey = 'leave' | 'next' | 'previous' | 'edit' | 'accept' | 'skip' | 'undo' | 'redo';

/** A press of a key, as the browser tells it. */
type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'target'>;

const LETTERS: Readonly<Record<string, ReviewKey>> = {
  KeyJ: 'next',
  KeyN: 'next',
  KeyK: 'previous',
  KeyE: 'edit',
  KeyA: 'accept',
  KeyS: 'skip',
  KeyU: 'undo',
};

/**
 * What a press means in the review, by the place of the key: layouts differ. Letters are letters in a field and nothing
 * over a dialog; Enter accepts on the question that is being answered and is the browser's everywhere else.
 *
 * @example reviewKey({ code: 'KeyU', target: document.body, … }) // 'undo'
 */
export function reviewKey(press: KeyPress): ReviewKey | null {
  const { code, target, shiftKey } = press;
  if (!(target instanceof Element) || target.closest('dialog')) return null;
  if (isTyping(target)) return code === 'Escape' ? 'leave' : null;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
    return code === 'KeyY' ? 'redo' : null;
  }
  if (shiftKey) return null;
  if (code === 'Enter' || code === 'NumpadEnter')
    return target.closest('[data-queue] [aria-current]') ? 'accept' : null;
  return LETTERS[code] ?? null;
}

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
