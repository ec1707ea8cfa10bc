import { isErrorCode } from '@kvartal/shared/errors';

/** A file that the server has taken. */
export type StoredFile = { id: string; name: string };

/** Why a file was not taken: a code of the API, or `network`. */
export class UploadRefused extends Error {
  constructor(readonly code: string) {
    super(`upload refused: ${code}`);
  }
}

/**
 * Sends a file to the server as evidence-to-be. `onProgress` hears the part that has gone, from 0 to 1. Throws
 * UploadRefused. (XMLHttpRequest and not fetch: fetch cannot tell how far an upload is.)
 */
export function uploadFile(file: File, onProgress: (part: number) => void): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(new UploadRefused('network')));
    request.addEventListener('load', () => {
      const stored = storedFile(request.response);
      if (request.status < 300 && stored) resolve(stored);
      else reject(new UploadRefused(codeOf(request.response)));
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function storedFile(answer: unknown): StoredFile | null {
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('name' in answer)) return null;
  const { id, name } = answer;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return 'server.failed';
  const { code } = answer;
  return typeof code === 'string' && isErrorCode(code) ? code : 'server.failed';
}
