import type { EntityManager } from '@mikro-orm/core';
import type { MemberCtx } from '../access/ctx.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { Evidence } from './evidence.entity.js';
import type { EvidenceInput } from './status.inputs.js';

/** What the journal keeps of a piece of evidence. */
export type AttachedEvidence = { kind: 'link' | 'file'; title: string };

/**
 * Puts links and uploaded files to an answer, within the caller's transaction. Refuses with `evidence.bad_link` for what
 * is no web address, with `not_found` for a file of nobody or of another council, with `input.invalid` for both in one.
 */
export async function attachEvidence(
  em: EntityManager,
  ctx: MemberCtx,
  statusUpdateId: string,
  inputs: readonly EvidenceInput[],
): Promise<AttachedEvidence[]> {
  const attached: AttachedEvidence[] = [];
  for (const [index, input] of inputs.entries()) {
    if (input.fileId && input.link)
      throw new DomainError('input.invalid', 'A piece of evidence is a link or a file, not both.', {
        fields: { [`evidence.${index}.link`]: 'leave it out beside a file' },
      });
    const row = input.fileId
      ? await fileEvidence(em, input.fileId, input.title ?? null)
      : linkEvidence(input.link ?? '', input.title ?? null);
    em.create(Evidence, { councilId: ctx.councilId, statusUpdateId, addedOn: ctx.today, ...row });
    attached.push({ kind: row.kind, title: row.title });
  }
  return attached;
}

async function fileEvidence(em: EntityManager, fileId: string, title: string | null) {
  const file = found(await em.findOne(StoredFile, { id: fileId }));
  return { kind: 'file' as const, url: null, fileId: file.id, title: title?.trim() || file.name };
}

function linkEvidence(link: string, title: string | null) {
  const url = URL.parse(link.trim());
  if (!url || !/^https?:$/.test(url.protocol))
    throw new DomainError('evidence.bad_link', 'A link begins with http:// or https://.');
  return { kind: 'link' as const, url: url.href, fileId: null, title: title?.trim() || url.href };
}
