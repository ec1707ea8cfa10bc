const BRACKETED =
  /\s*\(\s*(?:за\s+(?:їх\s+|його\s+|її\s+)?(?:згодою|погодженням)|(?:by|upon|subject\s+to|with|on)\s+(?:their\s+|its\s+)?(?:consent|agreement))\s*\)/giu;
const BARE = /[\s,–—-]*(?<![\p{L}])за\s+згодою\s*$|[\s,–—-]*(?<![\p{L}])by\s+(?:consent|agreement)\s*$/iu;

/**
 * Takes «(за згодою)» out of a printed name: the executor is outside the council and takes part by consent.
 *
 * @example takeConsent('ДП «СЕТАМ» (за згодою)') // { name: 'ДП «СЕТАМ»', byConsent: true }
 */
export function takeConsent(printed: string): { name: string; byConsent: boolean } {
  const name = printed.replace(BRACKETED, '').replace(BARE, '').trim();
  return { name, byConsent: name !== printed.trim() };
}
