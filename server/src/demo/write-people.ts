import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@kvartal/shared/calendar';
import { Account } from '../account/account.entity.js';
import { MembershipUnit } from '../account/membership-unit.entity.js';
import { Membership } from '../account/membership.entity.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { DEMO_PEOPLE, emailOf } from './people.js';
import type { PersonKey } from './people.js';
import { DEMO_UNITS } from './units.js';
import type { UnitKey } from './units.js';

/** Who acted in the demo's past. */
export type Author = { membershipId: string; name: string };

export type Staff = { units: ReadonlyMap<UnitKey, string>; people: ReadonlyMap<PersonKey, Author> };

/** Makes the units, the people and where they work since `from`; all accounts have the same hash of the known password. */
export function writePeople(em: EntityManager, councilId: string, from: Day, passwordHash: string): Staff {
  const units = new Map<UnitKey, string>();
  for (const { key, name, kind, parent } of DEMO_UNITS) {
    const parentId = parent === null ? null : (units.get(parent) ?? null);
    units.set(key, em.create(OrgUnit, { councilId, name, kind, parentId }).id);
  }
  const people = new Map<PersonKey, Author>();
  for (const { key, name, post, role, units: worksIn } of DEMO_PEOPLE) {
    const account = em.create(Account, { email: emailOf(key), name, passwordHash });
    const membership = em.create(Membership, { councilId, accountId: account.id, roles: [role], post });
    people.set(key, { membershipId: membership.id, name });
    for (const unit of worksIn) {
      const unitId = found(units, unit);
      em.create(MembershipUnit, { councilId, membershipId: membership.id, unitId, fromOn: from, toOn: null });
    }
  }
  return { units, people };
}

/** What the demo's own data promise to be there. */
export function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's data name ${String(key)}, which they do not describe`);
  return value;
}
