import { parseArgs } from 'node:util';
import { FirstCouncil } from '../invitation/first-council.js';
import { openServer } from '../open-server.js';
import { isMailAddress } from '../platform/env/mail-address.js';
import { readSettings } from '../platform/env/settings.js';
import { DomainError } from '../platform/errors/domain-error.js';
import type { Verb } from './verb.js';
import { writeAll } from './write-all.js';

const USAGE =
  'kvartal: потрібні слово для адрес, назва, місто, адреса й ім’я першого адміністратора: ' +
  'pnpm --silent kvartal council <слово> --name <назва ради> --city <місто> --email <адреса> --person <ім’я>\n';

/**
 * `council <slug> --name … --city … --email … --person …`: makes a council and prints the secret address by which its
 * first administrator comes in, good for a day and for one use. For a council in which nobody serves yet it prints a new
 * address, and the earlier one opens nothing. Exit code 2 and one line for wrong words and for a council that has people.
 */
export const run: Verb = async (args, { out, err }) => {
  const council = councilOf(args);
  if (council === null) {
    await writeAll(err, USAGE);
    return 2;
  }
  const app = await openServer({ ...readSettings(process.env), demo: false });
  try {
    await writeAll(out, `${await app.get(FirstCouncil).create(council)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await writeAll(err, `kvartal: у раді «${council.slug}» вже є люди: їх запрошує її адміністратор\n`);
    return 2;
  } finally {
    await app.close();
  }
};

function councilOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        name: { type: 'string' },
        city: { type: 'string' },
        email: { type: 'string' },
        person: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [slug = '', ...rest] = positionals;
    const { name, city, email, person } = values;
    if (rest.length > 0 || !/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) return null;
    if (!name?.trim() || !city?.trim() || !person?.trim() || !email || !isMailAddress(email)) return null;
    return { slug, name: name.trim(), city: city.trim(), email, person: person.trim() };
  } catch {
    return null;
  }
}
