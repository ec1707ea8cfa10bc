import type { TypeWords } from './words.js';

/**
 * What was read of a document, and what it printed, in pieces: a long text in one row is written in one go, and nobody
 * else is served meanwhile. `frame` of a draft is what the pieces hang on; a draft that came in before this step keeps
 * all of it there until it is corrected. What was printed moves out of the row of its draft, as one piece.
 */
export function draftPieces(w: TypeWords): string[] {
  return [
    `create table draft_piece (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      draft_id ${w.plain} not null, kind text not null check (kind in ('read', 'printed')), position integer not null,
      text text not null, unique (council_id, draft_id, kind, position),
      foreign key (council_id, draft_id) references plan_draft (council_id, id))`,
    `insert into draft_piece (id, council_id, draft_id, kind, position, text)
      select id, council_id, id, 'printed', 0, printed from plan_draft where printed is not null`,
    `alter table plan_draft drop column printed`,
    `alter table plan_draft rename column draft to frame`,
  ];
}
