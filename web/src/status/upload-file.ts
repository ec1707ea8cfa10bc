import { upload, UploadRefused } from '../lib/upload.js';

/** A file that the server has taken. */
export type StoredFile = { id: string; name: string };

/** Sends a file to the server as evidence-to-be. `onProgress` hears the part that has gone, 0–1. Throws UploadRefused. */
export async function uploadFile(
  file: File,
  onProgress: (part: number) => void,
  headers: Readonly<Record<string, string>>,
): Promise<StoredFile> {
  const stored = storedFile(await upload('/files', file, onProgress, headers));
  if (!stored) throw new UploadRefused('server.failed');
  return stored;
}

function storedFile(answer: unknown): StoredFile | null {
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('name' in answer)) return null;
  const { id, name } = answer;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}
