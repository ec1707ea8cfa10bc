import { readSettings } from './platform/env/settings.js';
import { SettingsError } from './platform/env/settings-error.js';

const OLDEST_NODE = 24;

/** One line that says why, and exit code 1: nobody reads a stack at start. */
function refuse(reason: string): never {
  console.error(`Kvartal cannot start: ${reason}`);
  process.exit(1);
}

const major = Number.parseInt(process.versions.node, 10);
if (major < OLDEST_NODE)
  refuse(`it needs Node ${OLDEST_NODE} or newer, this is ${process.version}; use "pnpm start".`);

try {
  const settings = readSettings(process.env);
  // Imported late: an old Node would crash without a word while loading the database driver.
  const { openServer } = await import('./open-server.js');
  const { demoSignIns } = await import('./demo/fill-demo.js');
  const { ReadingRecovery } = await import('./import/reading-recovery.js');
  const { JournalWatch } = await import('./journal/journal-watch.js');
  const { LinkWatch } = await import('./link-check/link-watch.js');
  const { FirstCouncil } = await import('./invitation/first-council.js');
  const { MailWatch } = await import('./mail/mail-watch.js');
  const app = await openServer(settings, ['error', 'warn', 'log']);
  app.enableShutdownHooks();
  await app.listen(settings.port, settings.host);
  const alone = settings.database.engine === 'sqlite';
  await app.get(ReadingRecovery).start({ alone });
  await app.get(MailWatch).start({ alone });
  app.get(JournalWatch).start();
  if (settings.checksLinks) app.get(LinkWatch).start();
  const url = settings.publicUrl?.href ?? `${await app.getUrl()}/`;
  console.log(`Kvartal is at ${url}`);
  if (settings.demo) console.log(demoSignIns());
  else if (!(await app.get(FirstCouncil).isThereAny()))
    console.log('No council yet. Create one with its first administrator: pnpm --silent kvartal council');
} catch (error) {
  if (error instanceof SettingsError) refuse(error.message);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    refuse('the port is in use; choose another with PORT.');
  refuse(error instanceof Error ? error.message : String(error));
}
