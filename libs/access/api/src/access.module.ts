import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceController } from './absence/absence.controller';
import { AbsenceRow } from './absence/absence.entity';
import { Absences } from './absence/absences';
import { RecordAbsence } from './absence/record-absence';
import { DigestSections } from './digest/digest-sections';
import { DraftController } from './drafts/draft.controller';
import { Drafts } from './drafts/drafts';
import { LatelyLetIn } from './lately-let-in';
import { BeforeLeaving } from './people/before-leaving';
import { ChangeStaffMember } from './people/change-staff';
import { InviteStaffMember } from './people/invite-staff';
import { StaffController } from './people/staff.controller';
import { StaffRow } from './people/staff.entity';
import { StaffQueries } from './people/staff.queries';
import { WorkInHand } from './people/work-in-hand';
import { OperatePromise } from './promises/operate-promise';
import { PromiseController } from './promises/promise.controller';
import { PromiseQueries } from './promises/promise.queries';
import { AnchorKeeper } from './record/anchor-keeper';
import { Audit } from './record/audit';
import { CheckRecord } from './record/check-record';
import { RecordController } from './record/record.controller';
import { SessionGuard } from './session.guard';
import { DemoAccounts } from './sign-in/demo-accounts';
import { EndSessions } from './sign-in/end-sessions';
import { KnownBrowsers } from './sign-in/known-browsers';
import { Links } from './sign-in/links';
import { LinksController } from './sign-in/links.controller';
import { OneUseLinkRow } from './sign-in/one-use-link.entity';
import { PasswordResets } from './sign-in/password-resets';
import { SessionController } from './sign-in/session.controller';
import { SessionEntity } from './sign-in/session.entity';
import { SignIn } from './sign-in/sign-in';
import { WhoAmI } from './sign-in/who-am-i';

/** Staff, sessions, permissions and the record. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AbsenceRow, StaffRow, SessionEntity, OneUseLinkRow])],
  controllers: [AbsenceController, SessionController, LinksController, StaffController, DraftController, PromiseController, RecordController],
  providers: [
    Absences, AnchorKeeper, Audit, BeforeLeaving, ChangeStaffMember, CheckRecord, DemoAccounts, DigestSections, Drafts, EndSessions, InviteStaffMember, KnownBrowsers, LatelyLetIn, Links, OperatePromise, PasswordResets, PromiseQueries, RecordAbsence, SignIn, StaffQueries, WhoAmI, WorkInHand,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Absences, AnchorKeeper, Audit, DigestSections, Drafts, InviteStaffMember, Links, StaffQueries, WorkInHand],
})
export class AccessModule {}
