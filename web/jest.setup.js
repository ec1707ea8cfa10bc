import { configure } from '@testing-library/dom';

// A busy machine draws late; a test should fail for what is wrong, not for what is slow.
configure({ asyncUtilTimeout: 5_000 });

// What a real browser has and jsdom lacks. Nothing of ours is replaced here.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

globalThis.matchMedia ??= (query) => ({
  media: query,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
});

HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= { escape: (text) => text.replaceAll(/[^\w-]/g, '\\$&') };
globalThis.scrollTo = () => {};
