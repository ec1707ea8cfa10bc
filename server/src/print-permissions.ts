import { writeFileSync } from 'node:fs';
import { permissionsPage } from './access/permissions.js';

const [, , file] = process.argv;
if (file === undefined)
  throw new Error('Say where to write: node dist/print-permissions.js ../docs/permissions.md');
writeFileSync(file, permissionsPage());
