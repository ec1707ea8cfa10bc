/** Who is who in the council. */
export const people = {
  'people.title': 'Люди',
  'people.no_unit': 'Поза підрозділами',
  'people.units': 'Підрозділи',
  'people.units.none': 'Підрозділів ще немає: вони з’являються з планом.',
  'people.role.ADMINISTRATOR': 'адміністратор',
  'people.role.SECRETARY': 'секретар',
  'people.role.EXECUTOR': 'виконавець',
  'people.role.HEAD': 'керівник',
  'people.role.MEMBER': 'член робочої групи',
  'people.kind.GROUP': 'група органів',
  'people.kind.POSITION_GROUP': 'група посад',
  'people.kind.EXTERNAL': 'зовнішній партнер',
  'people.kind.ENTERPRISE': 'підприємство',
  'people.kind.BODY': 'орган',
} as const;
