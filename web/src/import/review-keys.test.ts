import { expect, test } from '@jest/globals';
import { reviewKey } from './review-keys.js';

const place = (html: string): Element => {
  document.body.innerHTML = html;
  const [target] = document.body.querySelectorAll('[data-here]');
  if (!target) throw new Error('no element to press on');
  return target;
};
const BUTTON = '<section data-queue><button aria-current="true" data-here>4.2.1</button></section>';
const OTHER = '<section data-queue><button data-here>4.2.2</button></section>';
const press = (
  code: string,
  html: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', true>> = {},
) =>
  reviewKey({
    code,
    target: place(html),
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  });

test.each([
  ['KeyJ', 'next'],
  ['KeyN', 'next'],
  ['KeyK', 'previous'],
  ['KeyE', 'edit'],
  ['KeyA', 'accept'],
  ['KeyS', 'skip'],
  ['KeyU', 'undo'],
  ['Enter', 'accept'],
  ['KeyQ', null],
])(
  '%s on the question that is being answered means %s, whatever letter the layout has there',
  (code, key) => {
    expect(press(code, BUTTON)).toBe(key);
  },
);
test('Enter on any other question, or on a button, is the browser’s own', () => {
  expect(press('Enter', OTHER)).toBeNull();
  expect(press('Enter', '<button data-here>Вилучити</button>')).toBeNull();
});
test('Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y make it again; nothing else is taken from the browser', () => {
  expect(press('KeyZ', BUTTON, { ctrlKey: true })).toBe('undo');
  expect(press('KeyZ', BUTTON, { ctrlKey: true, shiftKey: true })).toBe('redo');
  expect(press('KeyY', BUTTON, { ctrlKey: true })).toBe('redo');
  expect(press('KeyS', BUTTON, { ctrlKey: true })).toBeNull();
  expect(press('KeyJ', BUTTON, { altKey: true })).toBeNull();
  expect(press('KeyJ', BUTTON, { shiftKey: true })).toBeNull();
});
test('in a field letters are letters and Ctrl+Z is the field’s; Escape leaves it', () => {
  for (const field of [
    '<input data-here>',
    '<textarea data-here></textarea>',
    '<select data-here></select>',
  ]) {
    expect(press('KeyU', field)).toBeNull();
    expect(press('KeyZ', field, { ctrlKey: true })).toBeNull();
    expect(press('Escape', field)).toBe('leave');
  }
  expect(press('KeyJ', '<input type="checkbox" data-here>')).toBe('next');
});
test('over a dialog nothing is heard', () => {
  expect(press('KeyJ', '<dialog open><button data-here>Так</button></dialog>')).toBeNull();
});
