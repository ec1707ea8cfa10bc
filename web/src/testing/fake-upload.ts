import { act } from '@testing-library/react';

/** A server that takes files, as far as the browser's request to it is concerned. */
export class FakeUpload extends EventTarget {
  /** Every request since the last `begin`, in order. */
  static readonly all: FakeUpload[] = [];
  readonly upload = new EventTarget();
  address = '';
  status = 0;
  response: unknown = null;
  responseType = '';
  body: FormData | null = null;

  open(_method: string, address: string) {
    this.address = address;
  }
  setRequestHeader() {}
  send(body: FormData) {
    this.body = body;
    FakeUpload.all.push(this);
  }

  /** So many bytes of so many have left. */
  progress(loaded: number, total: number) {
    const event = new ProgressEvent('progress', { lengthComputable: true, loaded, total });
    act(() => void this.upload.dispatchEvent(event));
  }
  answer(status: number, response: unknown) {
    this.status = status;
    this.response = response;
    act(() => void this.dispatchEvent(new Event('load')));
  }
  fail() {
    act(() => void this.dispatchEvent(new Event('error')));
  }

  /** Puts the fake in the place of the browser's own and gives a function that puts that back. */
  static begin(): () => void {
    const real = globalThis.XMLHttpRequest;
    FakeUpload.all.length = 0;
    Object.assign(globalThis, { XMLHttpRequest: FakeUpload });
    return () => void Object.assign(globalThis, { XMLHttpRequest: real });
  }
}

/** Files as a drop carries them. */
export function dropped(...files: File[]) {
  return { dataTransfer: { files: Object.assign(files, { item: () => null }), getData: () => '' } };
}
