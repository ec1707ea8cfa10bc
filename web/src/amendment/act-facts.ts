import { isDay, type Day } from '@kvartal/shared/calendar';
import type { AmendingActInput } from '../gql/graphql.js';

/** The fields of the act as they are typed. */
export type TypedAct = {
  kind: string;
  issuer: string;
  number: string;
  adoptedOn: string;
  inForceOn: string;
  title: string;
  url: string;
};

export const NO_ACT: TypedAct = {
  kind: '',
  issuer: '',
  number: '',
  adoptedOn: '',
  inForceOn: '',
  title: '',
  url: '',
};

/** What an amendment cannot be without. */
const REQUIRED = ['kind', 'number', 'adoptedOn'] as const;
type MissingFact = (typeof REQUIRED)[number];

/** What must be filled in before the act can be entered. */
export function missingFacts(act: TypedAct): MissingFact[] {
  return REQUIRED.filter((field) => act[field].trim() === '');
}

/** The act as the API takes it and the day since when it is in force, that of adoption unless said otherwise. */
export function readFacts(act: TypedAct): { act: AmendingActInput; inForceOn: Day } | null {
  const inForceOn = act.inForceOn || act.adoptedOn;
  if (missingFacts(act).length > 0 || !isDay(act.adoptedOn) || !isDay(inForceOn)) return null;
  const text = (value: string): string | null => value.trim() || null;
  return {
    act: {
      kind: act.kind.trim(),
      issuer: text(act.issuer),
      number: act.number.trim().replace(/^№\s*/u, ''),
      adoptedOn: act.adoptedOn,
      title: text(act.title),
      url: text(act.url),
    },
    inForceOn,
  };
}

/** Whether the link is empty or an address of the web. */
export function isLink(url: string): boolean {
  return url.trim() === '' || /^https?:\/\/\S+$/u.test(url.trim());
}
