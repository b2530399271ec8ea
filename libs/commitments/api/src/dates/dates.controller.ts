import { Allow, Me, type Staff } from '@accord/access/api';
import { AgreePeriod, AskMoreTime, CaseDates, CorrectFact, FactOffers, ProofOfDate, RecordDateFact, SetDateByHand, StrikeOut } from '@accord/commitments/contract';
import type {
  AgreePeriod as PeriodRequest,
  AskMoreTime as MoreTimeRequest,
  CorrectFact as CorrectRequest,
  RecordDateFact as RecordRequest,
  SetDateByHand as ByHandRequest,
  StrikeOut as StrikeRequest,
} from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import { ChangeDates } from './change-dates';
import { DatesOfCase } from './dates-of-case';
import { ProofOfOneDate } from './proof-of-one-date';
import { RecordByHand } from './record-by-hand';

const Code = z.string().regex(/^[A-Z0-9-]{2,40}$/);

@Controller('api/cases/:id/dates')
export class DatesController {
  constructor(
    private readonly dates: DatesOfCase,
    private readonly proof: ProofOfOneDate,
    private readonly change: ChangeDates,
    private readonly byPerson: RecordByHand,
  ) {}

  @Get()
  @Allow('dates.read')
  @Answers(CaseDates)
  all(@Param('id', { schema: Id }) caseId: string) {
    return this.dates.run(caseId);
  }

  @Get(':commitmentId/proof')
  @Allow('dates.read')
  @Answers(ProofOfDate)
  why(@Param('id', { schema: Id }) caseId: string, @Param('commitmentId', { schema: Id }) commitmentId: string) {
    return this.proof.run(caseId, commitmentId);
  }

  @Post('by-hand')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  byHand(@Param('id', { schema: Id }) caseId: string, @Body({ schema: SetDateByHand }) request: ByHandRequest, @Me() me: Staff) {
    return this.change.setByHand(caseId, request, me.name);
  }

  @Post('period')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  period(@Param('id', { schema: Id }) caseId: string, @Body({ schema: AgreePeriod }) request: PeriodRequest) {
    return this.change.agreePeriod(caseId, request);
  }

  @Post('more-time/:code')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  moreTime(@Param('id', { schema: Id }) caseId: string, @Param('code', { schema: Code }) code: string, @Body({ schema: AskMoreTime }) request: MoreTimeRequest) {
    return this.change.askMoreTime(caseId, code, request);
  }

  @Get('record')
  @Allow('dates.record')
  @Answers(FactOffers)
  offers(@Param('id', { schema: Id }) caseId: string, @Me() me: Staff) {
    return this.byPerson.offers(caseId, me);
  }

  @Post('facts')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  record(@Param('id', { schema: Id }) caseId: string, @Body({ schema: RecordDateFact }) request: RecordRequest) {
    return this.byPerson.run(caseId, request);
  }

  @Post('facts/:factId/strike-out')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  strikeOut(@Param('id', { schema: Id }) caseId: string, @Param('factId', { schema: Id }) factId: string, @Body({ schema: StrikeOut }) request: StrikeRequest) {
    return this.change.strikeOut(caseId, factId, request);
  }

  @Post('facts/:factId/correct')
  @Allow('dates.record')
  @Answers(CaseDates, 201)
  correct(@Param('id', { schema: Id }) caseId: string, @Param('factId', { schema: Id }) factId: string, @Body({ schema: CorrectFact }) request: CorrectRequest) {
    return this.change.correct(caseId, factId, request);
  }
}
