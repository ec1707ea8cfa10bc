import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the stories: CHROMIUM_PATH, else the system's Chromium, else the one that comes
 * as a package (it unpacks itself into the temporary folder, with the libraries it needs).
 */
export async function chromiumPath(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH, ...SYSTEM].find((path) => path && existsSync(path));
  if (found) return found;
  // Without this the package expects the system's NSS libraries, which a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Root may not use Chromium's sandbox; nobody else should go without it. */
export const chromiumArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
