/** The name of the five radio buttons, by which the keys find them. */
export const CHOICE_NAME = 'status-choice';

/** A press of a key, as the browser or React tells it. */
export type KeyPress = {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  target: EventTarget | null;
};

/**
 * Whether single-key commands may listen: not with a modifier, not while something is being typed, not over a
 * question that must be answered first (WCAG 2.1.4).
 */
export function isFreeKey(press: KeyPress): boolean {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return false;
  if (!(press.target instanceof Element) || press.target.closest('dialog')) return false;
  const field = press.target.closest('input, textarea, select, [contenteditable]');
  return field === null || (field instanceof HTMLInputElement && field.type === 'radio');
}

/**
 * Picks a status by its digit inside `container` and brings the focus there, so that Tab goes on to the next field.
 * Says whether the press was one of the five. The key is told by its place on the keyboard: layouts differ.
 *
 * @example pressChoice(form, { code: 'Digit2', … }) // true: «in progress» is picked
 */
export function pressChoice(container: Element, press: KeyPress): boolean {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(press.code)?.[1];
  if (digit === undefined || !isFreeKey(press)) return false;
  const choices = container.querySelectorAll<HTMLInputElement>(`input[name="${CHOICE_NAME}"]`);
  const choice = choices[Number(digit) - 1];
  choice?.focus();
  choice?.click();
  return choice !== undefined;
}

/** Brings the focus to the status: to the choice that is made, else to the first one. */
export function focusChoices(container: Element): void {
  const choices = [...container.querySelectorAll<HTMLInputElement>(`input[name="${CHOICE_NAME}"]`)];
  (choices.find((one) => one.checked) ?? choices[0])?.focus();
}
