import { isDay } from '@kvartal/shared/calendar';
import { JOURNAL_GROUPS } from '@kvartal/shared/journal';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Member } from '../access/asker.js';
import { DOORS, type MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { inertDownload, safeFileName } from '../platform/files/file-name.js';
import { journalCsv } from './journal-csv.js';
import type { JournalFilterInput } from './journal.inputs.js';
import { journalPage } from './journal.queries.js';

/** A spreadsheet opens no more rows than about a million, and nobody reads them; the filter finds the rest. */
const MOST_ROWS = 50_000;
const AT_ONCE = 1000;

/** The parameters that the journal’s page has in its address. */
const NAMES = new Set(['who', 'what', 'plan', 'task', 'thing', 'door', 'from', 'to']);

/** What the journal’s page shows by its filter, as a table for a spreadsheet. */
@Controller('files')
export class JournalFileController {
  constructor(private readonly reads: Reads) {}

  @Get('journal.csv')
  @Can('journal.read')
  async csv(
    @Member() ctx: MemberCtx,
    @Query() search: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(search);
    const entries = [];
    let after: string | null = null;
    do {
      const page = await journalPage(this.reads.db, ctx.councilId, { first: AT_ONCE, after, filter });
      entries.push(...page.nodes);
      after = page.hasMore ? page.endCursor : null;
    } while (after !== null && entries.length < MOST_ROWS);
    response.set(inertDownload(safeFileName(`журнал ${ctx.today}.csv`), 'text/csv; charset=utf-8'));
    response.send(journalCsv(entries));
  }
}

/** The filter that the address names; one that nobody could have made on the page is refused. */
function filterOf(search: Record<string, unknown>): JournalFilterInput {
  const given = (name: string): string | null => {
    const value = search[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string' || value.length > 64) throw refused(name);
    return value;
  };
  for (const name of Object.keys(search)) if (!NAMES.has(name)) throw refused(name);
  const oneOf = <T extends string>(name: string, all: readonly T[]): T | null => {
    const value = given(name)?.toLowerCase() ?? null;
    const found = all.find((one) => one === value);
    if (value !== null && found === undefined) throw refused(name);
    return found ?? null;
  };
  const dayOf = (name: string) => {
    const value = given(name);
    if (value === null) return null;
    if (!isDay(value)) throw refused(name);
    return value;
  };
  return {
    personId: given('who'),
    group: oneOf('what', JOURNAL_GROUPS),
    planId: given('plan'),
    taskId: given('task'),
    subjectId: given('thing'),
    door: oneOf('door', DOORS),
    from: dayOf('from'),
    to: dayOf('to'),
  };
}

function refused(name: string): DomainError {
  return new DomainError('input.invalid', `The journal has no such ${name}.`);
}
