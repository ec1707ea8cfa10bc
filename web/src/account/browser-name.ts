const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone|\biPad/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * A browser and its system in two words from what it says of itself; null when neither is known.
 *
 * @example browserName('Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0') // 'Firefox, Linux'
 */
export function browserName(agent: string): string | null {
  const of = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const known = [of(BROWSERS), of(SYSTEMS)].filter((word) => word !== undefined);
  return known.length > 0 ? known.join(', ') : null;
}
