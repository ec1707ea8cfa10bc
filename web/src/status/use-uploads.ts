import { useRef, useState } from 'react';
import { useLinkHeaders } from '../lib/mail-link.js';
import { uploadCode } from '../lib/upload.js';
import { uploadFile, type StoredFile } from './upload-file.js';

type Upload = { id: number; name: string; part: number };
type Refused = { id: number; name: string; code: string };

/** Files that travel, files that were refused, and the way to send more. */
export type Uploads = {
  uploads: readonly Upload[];
  refused: readonly Refused[];
  send: (files: FileList) => void;
};

/**
 * Files on their way to the server: those that still travel with the part that has gone (0–1), and those that were
 * not taken with the reason. `onStored` hears of each one that arrived.
 */
export function useUploads(onStored: (file: StoredFile) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const count = useRef(0);
  const headers = useLinkHeaders();

  const sendOne = async (id: number, file: File) => {
    setUploads((all) => [...all, { id, name: file.name, part: 0 }]);
    try {
      onStored(
        await uploadFile(
          file,
          (part) => setUploads((all) => all.map((one) => (one.id === id ? { ...one, part } : one))),
          headers,
        ),
      );
    } catch (error) {
      setRefused((all) => [...all, { id, name: file.name, code: uploadCode(error) }]);
    } finally {
      setUploads((all) => all.filter((one) => one.id !== id));
    }
  };

  const send = (files: FileList) => {
    setRefused([]);
    for (const file of files) {
      count.current += 1;
      void sendOne(count.current, file);
    }
  };
  return { uploads, refused, send };
}
