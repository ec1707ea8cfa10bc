import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

const DAY = 86_400_000;
const UNITS = [
  'Відділ відкритих даних',
  'Фінансове управління',
  'Юридичний відділ',
  'Відділ освіти',
  'Прес-служба',
];
const PRINCIPLES = [
  'Відкритість за замовчуванням',
  'Оперативність і чіткість',
  'Доступність і застосовуваність',
  'Порівнюваність та інтероперабельність',
  'Покращене урядування та залучення громадян',
  'Інклюзивний розвиток та інновації',
];

/**
 * Fills a migrated SQLite file with made-up councils, `tasks` in all, by raw inserts in one transaction: a plan each,
 * with sections, executors, indicators with measurements, occurrences, answers and evidence. Returns for each council
 * its id, the slug of its plan and the token of a signed-in secretary.
 */
export function makeCouncils(file, { councils, tasks, today }) {
  const db = new DatabaseSync(file);
  db.exec('pragma synchronous = off; pragma foreign_keys = on; begin');
  const insert = inserter(db);
  const made = [];
  for (let n = 0; n < councils; n += 1) {
    const share = Math.floor((tasks * (n + 1)) / councils) - Math.floor((tasks * n) / councils);
    made.push(makeCouncil(insert, n, share, today));
  }
  db.exec('commit; analyze; pragma wal_checkpoint(truncate)');
  db.close();
  return made;
}

/** `insert(table, row)`, one prepared statement per table; gives every row an id. */
function inserter(db) {
  const statements = new Map();
  let ids = 0;
  return (table, row) => {
    const id = row.id ?? `0199f0c2-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
    const full = { id, ...row };
    const names = Object.keys(full);
    let statement = statements.get(table);
    if (!statement) {
      const marks = names.map(() => '?').join(', ');
      statement = db.prepare(
        `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${marks})`,
      );
      statements.set(table, statement);
    }
    statement.run(...Object.values(full));
    return id;
  };
}

function makeCouncil(insert, n, tasks, today) {
  const now = Date.parse(`${today}T09:00:00Z`);
  const year = Number(today.slice(0, 4));
  const council_id = insert('council', {
    slug: `council-${n}`,
    name_uk: `Міська рада ${n}`,
    name_en: null,
    city: `Місто ${n}`,
    revision: 1,
  });
  const account_id = insert('account', {
    email: `secretary@council-${n}.example`,
    name: 'Олена Стецюк',
    password_hash: '-',
    locale: 'uk',
  });
  insert('membership', { council_id, account_id, roles: '["secretary"]', post: null });
  const membership_id = makeColleague(insert, council_id, n, 'executor');
  const reviewer = makeColleague(insert, council_id, n, 'member');
  const token = randomBytes(32).toString('base64url');
  insert('session', {
    id: createHash('sha256').update(token).digest('hex'),
    account_id,
    council_id,
    created_at: now,
    seen_at: Date.now(),
    expires_at: Date.now() + 30 * DAY,
  });
  const units = UNITS.map((name) => insert('org_unit', { council_id, parent_id: null, name, kind: 'unit' }));
  const slug = `plan-${n}`;
  const plan_id = insert('plan', {
    council_id,
    slug,
    title: `План дій з відкритих даних міста ${n} на ${year - 1}–${year + 1} роки`,
    city: `Місто ${n}`,
    period_from: `${year - 1}-Q1`,
    period_to: `${year + 1}-Q4`,
    levels: '["Принцип","Завдання"]',
    columns: '[]',
    legal_act_id: null,
    signatory: null,
    reporting: '{"every":"half-year","dueDay":10}',
    source_file_id: null,
    published_at: now,
    created_at: now,
    version: 1,
  });
  const sections = PRINCIPLES.map((title, position) =>
    insert('section', {
      council_id,
      plan_id,
      parent_id: null,
      code: String(position + 1),
      title,
      principle: position + 1,
      position,
    }),
  );
  const place = { council_id, plan_id, sections, units, membership_id, reviewer, year, now };
  for (let position = 0; position < tasks; position += 1) makeTask(insert, place, position, tasks);
  return { id: council_id, slug, token };
}

function makeColleague(insert, council_id, n, role) {
  const account_id = insert('account', {
    email: `${role}@council-${n}.example`,
    name: role === 'member' ? 'Ігор Лозовий' : 'Марта Криниця',
    password_hash: '-',
    locale: 'uk',
  });
  return insert('membership', { council_id, account_id, roles: `["${role}"]`, post: null });
}

function makeTask(insert, place, position, tasks) {
  const { council_id, plan_id, sections, units, year } = place;
  const section = Math.floor((position * sections.length) / tasks);
  const task_id = insert('task', {
    council_id,
    plan_id,
    section_id: sections[section],
    code: `${section + 1}.${position + 1}`,
    title: `Оприлюднити набір даних № ${position + 1} і підтримувати його в чинному стані разом із розпорядниками`,
    description: null,
    baseline: null,
    priority: ['high', 'medium', 'low'][position % 3],
    deadline_text: `I–IV квартали ${year - 1}–${year + 1} років`,
    schedule: JSON.stringify({
      kind: 'windows',
      windows: [-1, 0, 1].map((step) => ({ from: `${year + step}-Q1`, to: `${year + step}-Q4` })),
    }),
    certainty: 'stated',
    executors_text: UNITS[position % UNITS.length],
    event_on: null,
    obsolete_reason: null,
    position,
    source: null,
    version: 1,
  });
  for (const lead of position % 2 === 0 ? [1, 0] : [1]) {
    insert('task_executor', {
      council_id,
      task_id,
      unit_id: units[(position + 1 - lead) % units.length],
      name: UNITS[(position + 1 - lead) % UNITS.length],
      lead,
      by_consent: 0,
      position: 1 - lead,
    });
  }
  const indicator_id = insert('indicator', {
    council_id,
    task_id,
    text: `Оновлено не менше ${10 + (position % 7)} таблиць на рік.`,
    targets: `[{"comparator":"at_least","value":${10 + (position % 7)},"unit":"таблиці","per":"year","percent":false}]`,
    position: 0,
  });
  insert('measurement', {
    council_id,
    indicator_id,
    value: 5 + (position % 12),
    measured_on: `${year - 1}-12-31`,
    source: 'Журнал порталу',
    note: null,
    membership_id: place.membership_id,
    created_at: place.now - 200 * DAY,
  });
  for (const step of [-1, 0, 1]) makeOccurrence(insert, { ...place, task_id }, year + step, position);
}

function makeOccurrence(insert, place, dueYear, position) {
  const { council_id, task_id, membership_id, reviewer, year, now } = place;
  const past = dueYear < year;
  const answered = past ? position % 7 !== 0 : dueYear === year && position % 3 !== 0;
  const waits = past && position % 9 === 1;
  const declared = answered ? (past ? 'done' : 'in_progress') : null;
  const answeredAt = past ? Date.parse(`${dueYear}-12-20T09:00:00Z`) : now - 20 * DAY;
  const occurrence_id = insert('occurrence', {
    council_id,
    task_id,
    key: `${dueYear}-Q1..${dueYear}-Q4`,
    kind: 'deadline',
    from_on: `${dueYear}-01-01`,
    due_on: `${dueYear}-12-31`,
    approved_due_on: `${dueYear}-12-31`,
    moved_times: 0,
    declared,
    forecast: declared === 'in_progress' ? (position % 5 === 1 ? 'at_risk' : 'on_track') : null,
    review: answered ? (waits ? 'submitted' : 'confirmed') : null,
    confirmed_status: waits ? null : declared,
    last_answer_on: answered ? new Date(answeredAt).toISOString().slice(0, 10) : null,
    actual_on: declared === 'done' && !waits ? new Date(answeredAt).toISOString().slice(0, 10) : null,
    version: 1,
  });
  if (!answered) return;
  const status_update_id = insert('status_update', {
    council_id,
    task_id,
    occurrence_id,
    declared,
    forecast: null,
    text: 'Набір оновлено, помилки, про які повідомили користувачі, виправлено.',
    reason: null,
    membership_id,
    submitted_at: answeredAt,
    review: waits ? 'submitted' : 'confirmed',
    reviewed_by: waits ? null : reviewer,
    reviewed_at: waits ? null : answeredAt + 3 * DAY,
    review_note: null,
  });
  insert('evidence', {
    council_id,
    status_update_id,
    kind: 'link',
    url: 'https://data.example/journal',
    title: 'Журнал оновлень',
    file_id: null,
    added_on: new Date(answeredAt).toISOString().slice(0, 10),
  });
}
