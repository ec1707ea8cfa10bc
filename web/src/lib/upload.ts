import { isErrorCode, type ErrorCode } from '@kvartal/shared/errors';
import { newActKey } from './act-keys.js';

/** A code of the API, or `network` where no answer came. */
type RefusalCode = ErrorCode | 'network';

/** Why a file was not taken. */
export class UploadRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(`upload refused: ${code}`);
  }
}

/** A file that is sent to the same place again is the same act: the server takes it once. */
const acts = new WeakMap<File, Map<string, string>>();

function actKeyOf(address: string, file: File): string {
  const ofFile = acts.get(file) ?? new Map<string, string>();
  const key = ofFile.get(address) ?? newActKey();
  acts.set(file, ofFile.set(address, key));
  return key;
}

/**
 * Sends one file and gives what the server answered (parsed JSON). `onProgress` hears the part that has left, from 0
 * to 1; after 1 the server is at work on it. Throws UploadRefused.
 *
 * @example await upload('/imports', file, (part) => setStage(part < 1 ? 'sending' : 'reading')) // { draftId: '…' }
 */
export function upload(
  address: string,
  file: File,
  onProgress: (part: number) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  // XMLHttpRequest and not fetch: fetch cannot tell how far an upload is.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    // A foreign page cannot send this header, so it cannot upload in somebody's name.
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('Idempotency-Key', actKeyOf(address, file));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onProgress(1));
    request.addEventListener('error', () => reject(new UploadRefused('network')));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(new UploadRefused(codeOf(request.response)));
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** The code of a refusal; something that does not speak our language (a proxy's page) is a failure of the server. */
function codeOf(answer: unknown): ErrorCode {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return 'server.failed';
  const { code } = answer;
  return typeof code === 'string' && isErrorCode(code) ? code : 'server.failed';
}

/** The code of whatever an upload threw. */
export function uploadCode(error: unknown): RefusalCode {
  return error instanceof UploadRefused ? error.code : 'network';
}
