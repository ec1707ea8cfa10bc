import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { AccountModule } from './account/account.module.js';
import { ApiTokenModule } from './api-token/api-token.module.js';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
import { AmendmentModule } from './amendment/amendment.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DeadlineModule } from './deadline/deadline.module.js';
import { ENTITIES } from './entities.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { HeadFiles } from './journal/heads.js';
import { JournalModule } from './journal/journal.module.js';
import { OrgUnitModule } from './org-unit/org-unit.module.js';
import { PlanModule } from './plan/plan.module.js';
import { LinkCheckModule } from './link-check/link-check.module.js';
import { MailModule } from './mail/mail.module.js';
import { Post } from './mail/post.js';
import { Clock } from './platform/clock/clock.js';
import type { OnStatement } from './platform/database/connections.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { SendsMail } from './platform/env/sends-mail.js';
import type { Settings } from './platform/env/settings.js';
import { HttpErrorsFilter } from './platform/errors/http-errors.filter.js';
import { FileStore } from './platform/files/file-store.js';
import { Lifespan } from './platform/http/health.js';
import { OwnAddress } from './platform/http/own-address.js';
import { inCouncilOfField } from './access/in-council.js';
import { graphqlModule } from './platform/graphql/graphql.module.js';
import { KnownQueries } from './platform/graphql/known-queries.js';
import { Seal } from './platform/secrets/seal.js';
import { PlatformModule } from './platform/platform.module.js';
import { ImportModule } from './import/import.module.js';
import { ReadingFolders } from './import/reading-folder.js';
import { PublicationModule } from './publication/publication.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { ReportModule } from './report/report.module.js';
import { SecondFactorModule } from './second-factor/second-factor.module.js';
import { SectionModule } from './section/section.module.js';
import { GuardedFetch } from './platform/outgoing/guarded-fetch.js';
import { OIDC_SETTINGS } from './sign-in-method/external-sign-in.js';
import { SignInMethodModule } from './sign-in-method/sign-in-method.module.js';
import { StatusModule } from './status/status.module.js';
import { TaskModule } from './task/task.module.js';
import { TenantModule } from './tenant/tenant.module.js';
import { UpdateLinkModule } from './update-link/update-link.module.js';

/** The nouns, upstream first; a noun joins the server with one line here. */
export const NOUNS: Type[] = [
  JournalModule,
  TenantModule,
  OrgUnitModule,
  AccountModule,
  SecondFactorModule,
  ApiTokenModule,
  InvitationModule,
  SignInMethodModule,
  PlanModule,
  SectionModule,
  TaskModule,
  UpdateLinkModule,
  StatusModule,
  DeadlineModule,
  ReportingModule,
  AmendmentModule,
  ReportModule,
  DashboardModule,
  ImportModule,
  PublicationModule,
  LinkCheckModule,
  MailModule,
  CalendarFeedModule,
  HandOverModule,
];

export type AppOptions = { settings: Settings; clock: Clock; onStatement?: OnStatement };

@Module({})
export class AppModule {
  static forRoot({ settings, clock, onStatement }: AppOptions): DynamicModule {
    const known = new KnownQueries();
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot([
          { provide: Clock, useValue: clock },
          { provide: KnownQueries, useValue: known },
          { provide: Seal, useValue: new Seal(settings.sealKeys, settings.dataFolder) },
          { provide: FileStore, useValue: new FileStore(settings.dataFolder) },
          { provide: HeadFiles, useValue: new HeadFiles(settings.dataFolder) },
          { provide: OwnAddress, useValue: new OwnAddress(settings) },
          { provide: SendsMail, useValue: new SendsMail(settings.mail !== null) },
          { provide: OIDC_SETTINGS, useValue: settings.oidc },
          { provide: GuardedFetch, useValue: new GuardedFetch(settings.oidc.nearOrigins) },
          { provide: Post, useValue: new Post(settings.mail) },
          { provide: ReadingFolders, useValue: new ReadingFolders(settings.dataFolder) },
        ]),
        DatabaseModule.forRoot({
          settings: settings.database,
          entities: ENTITIES,
          ...(onStatement && { onStatement }),
        }),
        graphqlModule(known, inCouncilOfField),
        ...NOUNS,
      ],
      providers: [
        Lifespan,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: HttpErrorsFilter },
      ],
    };
  }
}
