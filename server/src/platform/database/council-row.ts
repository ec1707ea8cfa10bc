import type { Opt } from '@mikro-orm/core';
import { Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { newId } from './new-id.js';

/**
 * What every row of a council has. The filter `council` is on by default and throws without its parameter, so a verb
 * that forgot whose rows it loads fails instead of reading everybody's. References between rows are plain ids
 * (`mapToPk`); the database's composite keys refuse a parent of another council (docs/decisions/0002).
 */
@Filter({ name: 'council', cond: ({ councilId }) => ({ councilId: String(councilId) }), default: true })
export abstract class CouncilRow {
  @PrimaryKey({ type: 'text' })
  id: Opt<string> = newId();

  @Property({ type: 'text' })
  councilId!: string;
}
