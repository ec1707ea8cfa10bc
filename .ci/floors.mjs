// What the lockfile may hold: no package below its floor (older ones have known holes), none that is refused, each with
// a checksum and from the registry, and not too many in production. `npm audit` asks a server; this asks nobody.

/**
 * Everything that is wrong with a lockfile, a sentence each.
 *
 * @param {string} lock the text of pnpm-lock.yaml
 * @param {{ floors: Record<string, string>, ceilings: Record<string, string>, refused: string[] }} rules
 */
export function wrongIn(lock, { floors, ceilings, refused }) {
  return installed(lock).flatMap(({ name, version, resolution }) => {
    const wrong = [];
    if (refused.includes(name)) wrong.push(`${name} is refused.`);
    if (name in floors && isBelow(version, floors[name]))
      wrong.push(`${name} ${version} is below ${floors[name]}.`);
    if (name in ceilings && !isBelow(version, ceilings[name]))
      wrong.push(`${name} ${version} is not below ${ceilings[name]}.`);
    if (!/integrity: sha512-/.test(resolution)) wrong.push(`${name} ${version} has no checksum.`);
    return wrong;
  });
}

/** Name, version and resolution of every package in a lockfile. */
export function installed(lock) {
  return [
    ...part(lock, 'packages').matchAll(/^ {2}'?(@?[^@'\s]+)@([^:'\s]+)'?:\n {4}(resolution: .*)$/gm),
  ].map(([, name, version, resolution]) => ({ name, version, resolution }));
}

/** The packages that run in production: direct ones of the server and the web, and everything below those. */
export function production(lock) {
  const below = new Map(
    part(lock, 'snapshots')
      .split(/^ {2}(?=\S)/m)
      .map((block) => [/^'?(.+?)'?:/.exec(block)?.[1], dependenciesIn(block, 4)]),
  );
  const direct = ['server', 'web', 'shared'].flatMap((name) => dependenciesOf(lock, name));
  const all = new Set();
  const waiting = [...direct];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    waiting.push(...(below.get(next) ?? []));
  }
  return { direct: new Set(direct).size, all: new Set([...all].map((key) => key.replace(/\(.*/, ''))).size };
}

function part(lock, title) {
  return new RegExp(`^${title}:\\n([\\s\\S]*?)(?=^\\S|$(?![\\s\\S]))`, 'm').exec(lock)?.[1] ?? '';
}

/** The direct dependencies of a package of ours, without development and without each other. */
function dependenciesOf(lock, name) {
  const block = part(lock, 'importers')
    .split(/^ {2}(?=\S)/m)
    .find((text) => text.startsWith(`${name}:`));
  const list = /^ {4}dependencies:\n((?: {6}.*\n?)*)/m.exec(block ?? '')?.[1] ?? '';
  return [...list.matchAll(/^ {6}'?([^'\s:]+)'?:\n.*\n {8}version: (?!link:)(.+)$/gm)].map(
    ([, one, version]) => `${one}@${version}`,
  );
}

/** Dependencies of one installed package, optional ones included. */
function dependenciesIn(block, indent) {
  const line = new RegExp(`^ {${indent + 2}}'?([^'\\s:]+)'?: (.+)$`, 'gm');
  return [...block.matchAll(line)].map(([, name, version]) => `${name}@${version.replaceAll("'", '')}`);
}

/** Whether a version is older than another one; what follows a hyphen is older than the same without. */
function isBelow(version, floor) {
  const [numbers, hyphened] = version.split(/-(.*)/s);
  const parts = numbers.split('.').map(Number);
  for (const [i, least] of floor.split('.').map(Number).entries()) {
    const own = parts[i] ?? 0;
    if (own !== least) return own < least;
  }
  return hyphened !== undefined;
}
