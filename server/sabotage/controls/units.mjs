// Units and what a council shows of itself. What the fields mean is told in ../list.mjs.
const UNITS = 'server/src/org-unit/units-and-settings.api.test.ts';
const CLOSED = {
  file: UNITS,
  name: 'has no public page, feed, file or answer any more at once, and all of them again at the same addresses',
};
export default [
  {
    control: 'R24',
    what: 'public pages, feeds and files forget that the council is closed to the public',
    file: 'server/src/tenant/council.queries.ts',
    find: "    .where('is_public', '=', 1)\n",
    replace: '',
    test: CLOSED,
  },
  {
    control: 'R24',
    what: 'the list of public plans forgets that a council is closed to the public',
    file: 'server/src/plan/public.queries.ts',
    find: "    .where('council.is_public', '=', 1)\n    .select(['council.slug as council'",
    replace: "    .select(['council.slug as council'",
    test: CLOSED,
  },
  {
    control: 'R49',
    what: 'a logo may be any file, a drawing with a program in it too',
    file: 'server/src/tenant/logo-type.ts',
    find: "return start.startsWith('RIFF') && start.endsWith('WEBP') ? WEBP : null;",
    replace: 'return WEBP;',
    test: { file: UNITS, name: 'is a picture by its own bytes and not by its name' },
  },
  {
    control: 'R27',
    what: 'the secretary may change the settings of the council',
    file: 'server/src/access/policy.ts',
    find: "    says: 'The administrator decides what the council is called, shows and begins with.',\n    who: { administrator: yes },",
    replace:
      "    says: 'The administrator decides what the council is called, shows and begins with.',\n    who: keepers,",
    test: { file: UNITS, name: 'are the administrator’s alone' },
  },
  {
    control: 'R7',
    what: 'a unit becomes a part of its own part',
    file: 'server/src/org-unit/org-unit.service.ts',
    find: 'if (parentId !== null && isWithin(units, parentId, id))',
    replace: 'if (parentId !== null && isWithin(units, parentId, id) && ctx.now < 0)',
    test: { file: UNITS, name: 'is put before a neighbour or under another unit, never into itself' },
  },
];
