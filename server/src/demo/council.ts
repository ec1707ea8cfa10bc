/** The invented council of the demo. */
export const DEMO_COUNCIL = {
  slug: 'yasnoberezh',
  name: 'Яснобережна міська рада',
  nameEn: 'Yasnoberezh City Council',
  city: 'Яснобереж',
} as const;

/** The act that approved the plan, as acts are cited («Рішення виконавчого комітету …»); its day and title depend on the start. */
export const DEMO_ACT = {
  kind: 'Рішення',
  issuer: 'виконавчого комітету Яснобережної міської ради',
  number: '412',
  url: 'https://data.example/yasnoberezh/acts/412',
} as const;

/** Whose signature stands under the plan: the name stays inside, the report and the public pages show the post. */
export const SIGNATORY = {
  name: 'Андрій ЯСІНЧУК',
  post: 'Заступник міського голови з питань цифрового розвитку',
} as const;
