type Fields = Readonly<Record<string, unknown>>;

/** Fields that are a person's wherever they stand. */
const ALWAYS: ReadonlySet<string> = new Set(['email', 'personName']);
/** Fields that are a person's when the row is about people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['name', 'post']);
const PEOPLE: ReadonlySet<string> = new Set(['membership', 'account', 'invitation', 'person']);

/**
 * Parts one side of a change into what the chain keeps and what is personal: e-mails and names of people, and the post
 * of somebody whom the change is about. A name of a unit or a plan is not personal. What is no object stays whole.
 *
 * @example partPersonal('membership', { name: 'Ганна Головач', roles: ['head'] })
 * // { kept: { roles: ['head'] }, personal: { name: 'Ганна Головач' } }
 */
export function partPersonal(subjectKind: string, side: unknown): { kept: unknown; personal: Fields | null } {
  if (typeof side !== 'object' || side === null || Array.isArray(side)) return { kept: side, personal: null };
  const isPersonal = (key: string): boolean =>
    ALWAYS.has(key) || (PEOPLE.has(subjectKind) && OF_PEOPLE.has(key));
  const all = Object.entries(side);
  const personal = all.filter(([key]) => isPersonal(key));
  if (personal.length === 0) return { kept: side, personal: null };
  return {
    kept: Object.fromEntries(all.filter(([key]) => !isPersonal(key))),
    personal: Object.fromEntries(personal),
  };
}

/** One side of a change as it was recorded, from its two parts; without the personal one once that was erased. */
export function joinPersonal(kept: unknown, personal: unknown): unknown {
  if (typeof personal !== 'object' || personal === null) return kept;
  return typeof kept === 'object' ? { ...kept, ...personal } : kept;
}
