/** What a cell can hold; null where there is nothing. Days are ISO text. */
export type Cell = string | number | boolean | null;

/** Datatypes as the structure file of a data set names them (XML Schema names, as CSVW takes them). */
export type Datatype = 'string' | 'integer' | 'decimal' | 'date' | 'anyURI';

/**
 * A column of a published table. `name` is Latin lowerCamelCase, as the rules for Ukrainian open data ask; the title
 * is for people; `required` says that no row leaves it empty.
 */
export type Column = {
  name: string;
  title: { uk: string; en: string };
  datatype: Datatype;
  required: boolean;
};

/**
 * Writes one column down.
 *
 * @example column('title', 'Завдання', 'Task', 'string', true)
 * // { name: 'title', title: { uk: 'Завдання', en: 'Task' }, datatype: 'string', required: true }
 */
export function column<Name extends string>(
  name: Name,
  uk: string,
  en: string,
  datatype: Datatype,
  required: boolean,
): Column & { name: Name } {
  return { name, title: { uk, en }, datatype, required };
}

/** A row of the table with these columns: exactly their names. */
export type RecordOf<Columns extends readonly Column[]> = Readonly<Record<Columns[number]['name'], Cell>>;
