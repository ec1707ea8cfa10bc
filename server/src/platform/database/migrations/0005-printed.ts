/** What a document printed, kept beside its draft; of the drafts that were made before, nobody knows. */
export function printed(): string[] {
  return ['alter table plan_draft add column printed text'];
}
