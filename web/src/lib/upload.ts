/** What stands for an upload that the server refused: its code of `@kvartal/shared/errors`, or `network`. */
export class UploadError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function refusedCode(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'code' in parsed &&
      typeof parsed.code === 'string'
    ) {
      return parsed.code;
    }
  } catch {
    // Not an answer of ours: a proxy's page, or nothing.
  }
  return 'network';
}

/**
 * Sends one file and gives what the server answered (parsed JSON). `onSent` is called when the last byte has left, so
 * that a screen can tell sending from reading. Throws `UploadError` with the server's code.
 *
 * @example await upload('/imports', file, () => setStage('reading')) // { draftId: '…' }
 */
export function upload(address: string, file: File, onSent: () => void = () => {}): Promise<unknown> {
  // fetch cannot say when a body has been sent; XMLHttpRequest can.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.addEventListener('load', onSent);
    request.addEventListener('error', () => reject(new UploadError('network')));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(new UploadError(refusedCode(request.responseText)));
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
