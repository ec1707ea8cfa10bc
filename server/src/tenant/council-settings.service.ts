import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { Council } from './council.entity.js';
import type { EditCouncilInput, OpenCouncilInput, SetCouncilLogoInput } from './council.inputs.js';
import { isLogo } from './logo-type.js';

/** What the administrator decides about the council itself. */
@Injectable()
export class CouncilSettingsService {
  constructor(private readonly writing: Writing) {}

  /** What the council is called, and what its new plans and people begin with. */
  edit(ctx: MemberCtx, input: EditCouncilInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const council = await councilToChange(em, ctx, input.version);
      const before = factsOf(council);
      const { every, dueDay, locale } = input;
      council.nameUk = input.name.trim();
      council.nameEn = input.nameEn?.trim() || null;
      council.city = input.city.trim();
      council.locale = locale;
      const [calendar] = council.reporting;
      if (calendar?.every !== every || calendar.dueDay !== dueDay)
        council.reporting = [{ every, dueDay, from: null }];
      const after = factsOf(council);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      record({ action: 'council.edited', subjectKind: 'council', subjectId: council.id, before, after });
    });
  }

  /**
   * Shows what was published to everybody, or to nobody: from then on every public address of the council answers as if
   * nothing were there. Nothing is unpublished, so opened again it is at the same addresses.
   */
  open(ctx: MemberCtx, { isPublic, version }: OpenCouncilInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const council = await councilToChange(em, ctx, version);
      if (council.isPublic === isPublic) return;
      council.isPublic = isPublic;
      record({
        action: isPublic ? 'council.opened' : 'council.closed',
        subjectKind: 'council',
        subjectId: council.id,
        before: { isPublic: !isPublic },
        after: { isPublic },
      });
    });
  }

  /** Puts up another picture, or none. Only a picture that the server itself has seen to be one. */
  setLogo(ctx: MemberCtx, { fileId, version }: SetCouncilLogoInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const file = fileId ? found(await em.findOne(StoredFile, { id: fileId })) : null;
      const council = await councilToChange(em, ctx, version);
      if (file && !isLogo(file)) throw new DomainError('logo.type_refused', 'Send a PNG, a JPEG or a WebP.');
      const before = council.logoFileId;
      if (before === (file?.id ?? null)) return;
      council.logoFileId = file?.id ?? null;
      record({
        action: file ? 'council.logo_set' : 'council.logo_removed',
        subjectKind: 'council',
        subjectId: council.id,
        before: { fileId: before },
        after: { fileId: council.logoFileId, fileName: file?.name ?? null },
      });
    });
  }
}

/** The council of the asker, who may change it and looked at how it stands now. */
async function councilToChange(em: EntityManager, ctx: MemberCtx, seen: number): Promise<Council> {
  const council = found(await em.findOne(Council, { id: ctx.councilId }));
  access.require(ctx, 'council.edit', { councilId: council.id });
  const { id, version, isPublic } = council;
  if (version === seen) return council;
  throw await changedMeanwhile(em, 'council.changed_meanwhile', {
    about: { subjectId: id },
    version,
    now: { ...factsOf(council), isPublic },
  });
}

function factsOf({ nameUk, nameEn, city, locale, reporting }: Council) {
  return { title: nameUk, nameEn, city, locale, reporting: [...reporting] };
}
