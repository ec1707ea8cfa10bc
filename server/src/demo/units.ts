import type { DemoUnit } from './content-types.js';

export type UnitKey =
  | 'bodies'
  | 'heads'
  | 'working-group'
  | 'digital'
  | 'open-data'
  | 'systems'
  | 'finance'
  | 'legal'
  | 'staff'
  | 'economy'
  | 'planning'
  | 'cadastre'
  | 'press'
  | 'education'
  | 'transport'
  | 'college'
  | 'shore';

/** Who executes the demo's plan: a tree of units, groups of bodies and of officials, an enterprise, outside partners. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  { key: 'bodies', name: 'Виконавчі органи міської ради', kind: 'group', parent: null },
  { key: 'heads', name: 'Керівники виконавчих органів міської ради', kind: 'position-group', parent: null },
  { key: 'working-group', name: 'Робоча група з питань відкритих даних', kind: 'body', parent: null },
  { key: 'digital', name: 'Управління цифрового розвитку', kind: 'unit', parent: null },
  {
    key: 'open-data',
    name: 'Відділ відкритих даних управління цифрового розвитку',
    kind: 'unit',
    parent: 'digital',
  },
  {
    key: 'systems',
    name: 'Відділ інформаційних систем управління цифрового розвитку',
    kind: 'unit',
    parent: 'digital',
  },
  { key: 'finance', name: 'Фінансове управління', kind: 'unit', parent: null },
  { key: 'legal', name: 'Юридичний відділ', kind: 'unit', parent: null },
  { key: 'staff', name: 'Відділ управління персоналом', kind: 'unit', parent: null },
  { key: 'economy', name: 'Управління економіки та інвестицій', kind: 'unit', parent: null },
  { key: 'planning', name: 'Управління містобудування та архітектури', kind: 'unit', parent: null },
  {
    key: 'cadastre',
    name: 'Сектор містобудівного кадастру управління містобудування та архітектури',
    kind: 'unit',
    parent: 'planning',
  },
  { key: 'press', name: 'Відділ зв’язків із громадськістю', kind: 'unit', parent: null },
  { key: 'education', name: 'Відділ освіти', kind: 'unit', parent: null },
  { key: 'transport', name: 'Комунальне підприємство «Яснобережтранс»', kind: 'enterprise', parent: null },
  { key: 'college', name: 'Яснобережний фаховий коледж', kind: 'external', parent: null },
  { key: 'shore', name: 'Громадська організація «Відкритий берег»', kind: 'external', parent: null },
];
