import type { UnitKey } from './units.js';

export type PersonKey =
  | 'administrator'
  | 'secretary'
  | 'executor'
  | 'head'
  | 'member'
  | 'reader'
  | 'finance'
  | 'press'
  | 'transport';

/** The roles of the access table; see access/policy. */
type DemoRole = 'administrator' | 'secretary' | 'executor' | 'head' | 'member' | 'reader';

export type DemoPerson = {
  key: PersonKey;
  name: string;
  post: string;
  role: DemoRole;
  units: readonly UnitKey[];
};

/** The password of every account of the demo; the server listens on loopback unless told otherwise, because it is known. */
export const DEMO_PASSWORD = 'kvartal-demo-2026';

/** The sign-ins that are printed at start: one per role. */
export const SIGN_INS = ['administrator', 'secretary', 'executor', 'head', 'member', 'reader'] as const;

/** The invented people of the demo council: one per role, and some who executed tasks of other units. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'administrator',
    name: 'Тарас Оленчук',
    post: 'Головний спеціаліст відділу інформаційних систем',
    role: 'administrator',
    units: ['systems'],
  },
  {
    key: 'secretary',
    name: 'Лідія Вербовецька',
    post: 'Начальниця управління цифрового розвитку, секретарка робочої групи',
    role: 'secretary',
    units: ['digital', 'working-group'],
  },
  {
    key: 'executor',
    name: 'Ірина Заливчак',
    post: 'Головна спеціалістка відділу відкритих даних',
    role: 'executor',
    units: ['open-data', 'systems'],
  },
  {
    key: 'head',
    name: 'Андрій Ясінчук',
    post: 'Заступник міського голови з питань цифрового розвитку',
    role: 'head',
    units: [],
  },
  {
    key: 'member',
    name: 'Наталія Сокирчук',
    post: 'Членкиня робочої групи, аналітикиня громадської організації «Відкритий берег»',
    role: 'member',
    units: ['working-group'],
  },
  {
    key: 'reader',
    name: 'Юлія Козинська',
    post: 'Депутатка міської ради, голова комісії з питань відкритості',
    role: 'reader',
    units: [],
  },
  {
    key: 'finance',
    name: 'Петро Гордієвич',
    post: 'Заступник начальника фінансового управління',
    role: 'executor',
    units: ['finance'],
  },
  {
    key: 'press',
    name: 'Оксана Мельничин',
    post: 'Начальниця відділу зв’язків із громадськістю',
    role: 'executor',
    units: ['press'],
  },
  {
    key: 'transport',
    name: 'Василь Підгайний',
    post: 'Інженер комунального підприємства «Яснобережтранс»',
    role: 'executor',
    units: ['transport'],
  },
];

/**
 * The e-mail a person signs in with; the domain is reserved for examples.
 *
 * @example emailOf('secretary') // 'secretary@yasnoberezh.example'
 */
export function emailOf(person: PersonKey): string {
  return `${person === 'administrator' ? 'admin' : person}@yasnoberezh.example`;
}
