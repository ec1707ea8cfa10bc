// The checks of style, types and walls, shared by `pnpm check` and `pnpm test`.
import { command } from './suites.mjs';

export const checks = [
  command('format', 'prettier', '--check', '--log-level=warn', '.'),
  command('lint', 'oxlint', '--type-aware'),
  command(
    'walls and circles',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'shared/src',
    'server/src',
    'web/src',
  ),
  command('sabotages still fit', process.execPath, 'server/sabotage/check.mjs'),
  command('packages above their floors', process.execPath, '--test', '.ci/floors.test.mjs'),
  command('types of shared tests', 'tsc', '--noEmit', '-p', 'shared/tsconfig.test.json'),
  command('types of server tests', 'tsc', '--noEmit', '-p', 'server/tsconfig.test.json'),
  command('types of web', 'tsc', '--noEmit', '-p', 'web'),
  command('types of e2e', 'tsc', '--noEmit', '-p', 'e2e'),
];
