/** The few words in which the two engines differ; everything else of our SQL is the same text. */
export type TypeWords = {
  /** Ids, days and quarters: text in byte order whatever the server's language is. */
  plain: string;
  instant: string;
  flag: string;
  real: string;
};

export const SQLITE_WORDS: TypeWords = { plain: 'text', instant: 'integer', flag: 'integer', real: 'real' };

export const POSTGRESQL_WORDS: TypeWords = {
  plain: 'text collate "C"',
  instant: 'bigint',
  flag: 'smallint',
  real: 'double precision',
};
