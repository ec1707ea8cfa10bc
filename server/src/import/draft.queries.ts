import type { Db } from '../platform/database/tables.js';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import type { PlanDraftView } from './draft.graphql.js';
import { storedDraft } from './draft-pieces.queries.js';

/**
 * The drafts of a council, the newest first. `after` is the id of the last draft that was seen. What was read is large,
 * so it is fetched only for the `whole` drafts.
 */
export async function draftPage(
  db: Db,
  councilId: string,
  { first, after, whole }: { first: number; after: string | null; whole: boolean },
): Promise<PageOf<PlanDraftView>> {
  const { total } = await db
    .selectFrom('plan_draft')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('council_id', '=', councilId)
    .executeTakeFirstOrThrow();
  // Ids are made in the order of time, so the newest has the greatest.
  const rows = await drafts(db, councilId)
    .$if(after !== null, (query) => query.where('plan_draft.id', '<', after ?? ''))
    .orderBy('plan_draft.id', 'desc')
    .limit(first + 1)
    .execute();
  const views: PlanDraftView[] = [];
  for (const row of rows) views.push(await draftView(db, councilId, row, whole));
  return cutPage(views, first, total, (draft) => draft.id);
}

/** One draft; null when it is missing or another council's. */
export async function draftById(
  db: Db,
  councilId: string,
  id: string,
  whole = true,
): Promise<PlanDraftView | null> {
  const row = await drafts(db, councilId).where('plan_draft.id', '=', id).executeTakeFirst();
  return row ? draftView(db, councilId, row, whole) : null;
}

function drafts(db: Db, councilId: string) {
  return db
    .selectFrom('plan_draft')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'plan_draft.council_id')
        .onRef('membership.id', '=', 'plan_draft.membership_id'),
    )
    .leftJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('plan', (join) =>
      join.onRef('plan.council_id', '=', 'plan_draft.council_id').onRef('plan.id', '=', 'plan_draft.plan_id'),
    )
    .where('plan_draft.council_id', '=', councilId)
    .select([
      'plan_draft.id',
      'plan_draft.file_name',
      'plan_draft.state',
      'plan_draft.reason',
      'plan_draft.created_at',
      'plan_draft.version',
      'account.name as author_name',
      'plan.slug as plan_slug',
    ]);
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

/** The version is read before the draft, so that nobody corrects what he or she has not seen. */
async function draftView(db: Db, councilId: string, row: DraftRow, whole: boolean): Promise<PlanDraftView> {
  const stored = whole ? await storedDraft(db, councilId, row.id) : null;
  const draft = stored?.draft ?? null;
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at,
    authorName: row.author_name ?? 'Квартал',
    version: row.version,
    draft,
    issues: (draft?.issues ?? []).map(({ severity, code, path, message }) => ({
      severity,
      code,
      path,
      uk: message.uk,
      en: message.en,
    })),
    planSlug: row.plan_slug,
  };
}
