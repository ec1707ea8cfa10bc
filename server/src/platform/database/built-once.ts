import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './tables.js';

/** Stands in a query for a value that comes later. */
class Slot {
  constructor(readonly name: string | symbol) {}
}

/**
 * A query of the hot paths, whose SQL is built once and afterwards only gets its values: building it each time costs as
 * much as running it. `build` sees stand-ins instead of values, so it may pass them on as parameters and nothing else:
 * no condition on them, no arithmetic, no list of them.
 *
 * @example
 * const byId = builtOnce((db, { id }: { id: string }) => db.selectFrom('plan').selectAll().where('id', '=', id));
 * await byId(db, { id: plan.id }) // the rows
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const built = new WeakMap<Db, CompiledQuery<Row>>();
  // Each property of it is a slot; the query takes it for the value, whatever its type.
  const slots = new Proxy<Values>(Object.create(null), { get: (_, name) => new Slot(name) });
  return async (db, values) => {
    const query = built.get(db) ?? build(db, slots).compile();
    built.set(db, query);
    const parameters = query.parameters.map((one) =>
      one instanceof Slot ? Reflect.get(values, one.name) : one,
    );
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}
