import { describe, expect, test } from '@jest/globals';
import { matchExecutor, parseExecutors, type ExecutorDraft } from './index.js';

/** «unit відділ освіти ^Управління освіти +» : kind, name, parent after ^, by consent as +. */
function short(executors: ExecutorDraft[]): string[] {
  return executors.map(
    ({ kind, name, parent, byConsent }) =>
      `${kind}: ${name}${parent ? ` ^ ${parent}` : ''}${byConsent ? ' +' : ''}`,
  );
}

const read = (cell: string, known?: string[]) => short(parseExecutors(cell, { known }).value);

describe('a cell splits on a comma, a semicolon or a line break', () => {
  test.each([
    ['Відділ кадрів,відділ освіти;ЦНАП', ['unit: Відділ кадрів', 'unit: відділ освіти', 'unit: ЦНАП']],
    [
      '1. Відділ освіти\n2. КП «Парк»;\n• ГО «Місто»',
      ['unit: Відділ освіти', 'enterprise: КП «Парк»', 'external: ГО «Місто»'],
    ],
    ['Фінансове управління,\nархівний відділ', ['unit: Фінансове управління', 'unit: архівний відділ']],
    [
      'Відділу освіти, управлінню культури, департаменту фінансів',
      ['unit: Відділу освіти', 'unit: управлінню культури', 'unit: департаменту фінансів'],
    ],
    [
      'Управління, відділи, комунальні підприємства',
      ['group: Управління', 'group: відділи', 'group: комунальні підприємства'],
    ],
  ])('%j', (cell, expected) => expect(read(cell)).toEqual(expected));
});

describe('a name is not cut', () => {
  test.each([
    ['at a comma inside it', 'Департамент економіки, торгівлі та інвестицій', 'unit'],
    ['at a comma between quotes', 'ГО «Молодь, місто, дані»', 'external'],
    ['at a comma between brackets', 'Банки (Ощадбанк, Приватбанк)', 'group'],
    ['in a genitive list with one head', 'Керівники підприємств, закладів, установ', 'position-group'],
    ['between adjectives of one noun', 'Сільські, селищні, міські ради', 'group'],
    ['at «та»', 'установи та заклади міської ради', 'group'],
    ['before a clause about it', 'Посадові особи, відповідальні за оприлюднення', 'position-group'],
    ['of a collective noun', 'Керівництво міської ради та її виконавчих органів', 'position-group'],
    ['at an abbreviation of its list', 'Відділ з питань НС, ЦЗ та мобілізаційної роботи', 'unit'],
    ['although it is in capitals', 'ВІДДІЛ ОСВІТИ, КУЛЬТУРИ ТА СПОРТУ', 'unit'],
    ['at a capital in an enterprise’s name', 'Міське комунальне підприємство Центр даних', 'enterprise'],
    ['where one mark closes two quotes', 'КП «Місто «єДані» Дніпровської міської ради', 'enterprise'],
  ])('%s: %s', (_why, cell, kind) => expect(read(cell)).toEqual([`${kind}: ${cell}`]));

  test('at a line break that only wraps it, and a note says so', () => {
    const { value, issues } = parseExecutors('Відділ інформаційної\nполітики\nЦНАП');
    expect(short(value)).toEqual(['unit: Відділ інформаційної політики', 'unit: ЦНАП']);
    expect(issues.map(({ code }) => code)).toEqual(['executor.line_joined']);
  });
});

describe('the unit above is known by its genitive', () => {
  test.each([
    ['Сектор аудиту управління фінансів', 'Управління фінансів'],
    ['Відділ доходів фінансового управління', 'Фінансове управління'],
    ['Відділ обліку департаменту економіки міської ради', 'Департамент економіки міської ради'],
    ['Сектор праці юридичного департаменту', 'Юридичний департамент'],
    ['Відділ обліку служби у справах дітей', 'Служба у справах дітей'],
    ['IT Division of the Department of Economy', 'Department of Economy'],
  ])('%s', (cell, parent) => expect(parseExecutors(cell).value[0]?.parent).toBe(parent));

  test.each([
    'Відділ управління персоналом',
    'Відділ з питань управління комунальним майном',
    'Відділ стратегічного управління',
    'Відділ публічної служби та кадрів',
    'Управління цифрового розвитку',
  ])('%s has none', (cell) => expect(parseExecutors(cell).value[0]?.parent).toBeNull());
});

describe('the kind of an executor', () => {
  test.each([
    [
      'unit',
      'прес-служба, бухгалтерія, ІТ-відділ, інспекція з благоустрою, служба у справах дітей, проєктний офіс',
    ],
    [
      'group',
      'виконавчі органи; структурні підрозділи; розпорядники інформації; заклади освіти; райдержадміністрації; ОМС',
    ],
    ['position-group', 'міський голова; старости; керуючий справами; CDTO; представники виконавчих органів'],
    [
      'external',
      'БФ «Надія»; донори; ІТ-компанії; заклади вищої освіти; громадські організації; Програма USAID; ЗМІ',
    ],
    [
      'enterprise',
      'КНП «ЦПМСД»; ТОВ «Дані»; Львівводоканал; ліцей № 5; комунальна установа «Центр»; Укрзалізниця',
    ],
    [
      'body',
      'виконавчий комітет; Мінцифри; Держстат; Нацполіція; постійна комісія; Донецька ОДА; СБУ; центр зайнятості',
    ],
    ['group', 'КП міста; бібліотеки; музеї; дитячі садки; депутатський корпус'],
    ['body', 'Головне управління Національної поліції; Державна служба статистики; Управління Держпраці'],
  ])('%s: %s', (kind, cell) => {
    const { value, certainty } = parseExecutors(cell);
    expect(value.map((executor) => executor.kind)).toEqual(cell.split(/[,;]/).map(() => kind));
    expect(certainty).toBe('stated');
  });

  test('is a guess with a warning when no word of the name is known', () => {
    const { value, certainty, issues } = parseExecutors('Відділ освіти; Кобзар');
    expect(short(value)).toEqual(['unit: Відділ освіти', 'external: Кобзар']);
    expect(certainty).toBe('inferred');
    expect(issues).toMatchObject([{ severity: 'warning', code: 'executor.kind_unknown' }]);
  });
});

describe('«за згодою» is not a part of the name', () => {
  test.each([
    ['ЦНАП, ГО «Дані» (за згодою)', ['unit: ЦНАП', 'external: ГО «Дані» +']],
    ['ДП «СЕТАМ», за згодою', ['enterprise: ДП «СЕТАМ» +']],
    ['University of Lviv (by consent)', ['external: University of Lviv +']],
  ])('%s', (cell, expected) => expect(read(cell)).toEqual(expected));
});

describe('glued names are cut', () => {
  const known = ['Відділ кадрової роботи', 'розпорядники наборів відкритих даних', 'управління освіти'];

  test('by the names that stand alone elsewhere in the plan', () => {
    expect(read('Відділ кадрової роботи розпорядники наборів відкритих даних', known)).toEqual([
      'unit: Відділ кадрової роботи',
      'group: розпорядники наборів відкритих даних',
    ]);
  });

  test('by a capital that begins an executor, and a note says so', () => {
    const { value, issues } = parseExecutors('Розпорядники даних Фінансове управління Зовнішні експерти');
    expect(short(value)).toEqual([
      'group: Розпорядники даних',
      'unit: Фінансове управління',
      'external: Зовнішні експерти',
    ]);
    expect(issues).toMatchObject([{ severity: 'note', code: 'executor.glued' }]);
  });

  test('but a unit is not cut from its parent, although both stand alone elsewhere', () => {
    expect(read('Відділ кадрової роботи управління освіти', known)).toEqual([
      'unit: Відділ кадрової роботи управління освіти ^ Управління освіти',
    ]);
  });
});

describe('English cells', () => {
  test.each([
    [
      'Department of Digital Transformation; IT Division',
      ['unit: Department of Digital Transformation', 'unit: IT Division'],
    ],
    [
      'Department of Health, Education and Culture, Press Service, NGO “Open, City”',
      [
        'unit: Department of Health, Education and Culture',
        'unit: Press Service',
        'external: NGO “Open, City”',
      ],
    ],
    [
      'Heads of departments, divisions and sectors',
      ['position-group: Heads of departments, divisions and sectors'],
    ],
    [
      'Executive Committee, municipal enterprises, donors, Ministry of Health, SE "Prozorro"',
      [
        'body: Executive Committee',
        'group: municipal enterprises',
        'external: donors',
        'body: Ministry of Health',
        'enterprise: SE "Prozorro"',
      ],
    ],
  ])('%s', (cell, expected) => expect(read(cell)).toEqual(expected));
});

describe('bad input is a value', () => {
  test.each(['', ' \n ', '—', 'немає', '«', '((((', ','])('%j names nobody', (cell) =>
    expect(parseExecutors(cell)).toMatchObject({ value: [], certainty: 'unread' }),
  );

  test('a text that is not a cell is refused at once', () => {
    const { value, issues } = parseExecutors('Відділ, '.repeat(130_000));
    expect(value).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'executor.too_long' }]);
  });
});

describe('a printed name finds its unit', () => {
  const units = [
    { id: 'it', name: 'Відділ інформаційно-комп’ютерного забезпечення' },
    { id: 'edu', name: 'Відділ освіти' },
    { id: 'hr', name: 'Відділ кадрової роботи' },
  ];

  test.each([
    ["відділ інформаційно-комп'ютерного забезпечення", { id: 'it', score: 1 }],
    ['Відділу освіти', { id: 'edu', score: 1 }],
    ['Відділ кадрової роботи міської ради', null],
    ['Відділ', null],
    ['', null],
  ])('%s', (name, expected) => expect(matchExecutor(name, units)).toEqual(expected));

  test.each([
    ['Школа № 5', 'Школа № 3'],
    ['Ліцей № 4 імені Тараса Шевченка міської ради', 'Ліцей № 14 імені Тараса Шевченка міської ради'],
    ['Відділ ІТ', 'Відділ HR'],
  ])('%s is not %s', (name, unit) => {
    expect(matchExecutor(name, [{ id: 'other', name: unit }])).toBeNull();
  });

  test('two units that are equally like it are left to a person', () => {
    const twins = [
      { id: 'a', name: 'Відділ економіки міста' },
      { id: 'b', name: 'Відділ економіки району' },
    ];
    expect(matchExecutor('Відділ економіки', twins)).toBeNull();
  });
});
