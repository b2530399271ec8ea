import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { alertExports, alertParts, alertRows } from './alerts/alerts.parts';
import { AlertsController } from './alerts/alerts.controller';
import { calendarWork } from './calendar-work';
import { ChangeDates } from './dates/change-dates';
import { DatesController } from './dates/dates.controller';
import { DatesOfCase } from './dates/dates-of-case';
import { LongerSixMonths } from './dates/longer-six-months';
import { MediationDates } from './dates/mediation-dates';
import { ProofOfOneDate } from './dates/proof-of-one-date';
import { RecordByHand } from './dates/record-by-hand';
import { StoredCommitments } from './dates/stored-commitments';
import { WhoGranted } from './dates/who-granted';
import { WriteFacts } from './dates/write-facts';
import { CaseFacts } from './facts/case-facts';
import { knowledgeWork } from './knowledge-work';
import { RecomputeCase } from './recompute-case';
import { RecordFact } from './record-fact';

/** Response-time commitments on a case: its log of facts, the dates that follow, and why each is what it is. */
@Module({
  imports: [TypeOrmModule.forFeature([...alertRows, ...calendarWork.entities])],
  controllers: [AlertsController, DatesController, ...calendarWork.controllers, ...knowledgeWork.controllers],
  providers: [CaseFacts, ChangeDates, DatesOfCase, LongerSixMonths, MediationDates, ProofOfOneDate, RecomputeCase, RecordByHand, RecordFact, StoredCommitments, WhoGranted, WriteFacts, ...alertParts, ...calendarWork.providers, ...knowledgeWork.providers],
  exports: [CaseFacts, DatesOfCase, MediationDates, RecomputeCase, RecordFact, ...alertExports, ...knowledgeWork.exports],
})
export class CommitmentsModule {}
