import { AbsencesOf, RecordAbsence as RecordSchema } from '@accord/access/contract';
import type { RecordAbsence as RecordRequest } from '@accord/access/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, Me } from '../allow';
import type { Staff } from '../signed-in';
import { RecordAbsence } from './record-absence';

/** Days away: one's own, and for an administrator everybody's. */
@Controller('api')
export class AbsenceController {
  constructor(private readonly absence: RecordAbsence) {}

  @Get('absences')
  @Allow('self.use')
  @Answers(AbsencesOf)
  mine(@Me() me: Staff) {
    return this.absence.of(me.staffId);
  }

  @Post('absences')
  @Allow('self.use')
  @Answers(AbsencesOf, 201)
  recordMine(@Body({ schema: RecordSchema }) request: RecordRequest, @Me() me: Staff) {
    return this.absence.run(me.staffId, request);
  }

  @Post('absences/:id/back')
  @HttpCode(200)
  @Allow('self.use')
  @Answers(AbsencesOf)
  backMyself(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.absence.back(me.staffId, id);
  }

  @Get('staff/:id/absences')
  @Allow('staff.manage')
  @Answers(AbsencesOf)
  of(@Param('id', { schema: Id }) staffId: string) {
    return this.absence.of(staffId);
  }

  @Post('staff/:id/absences')
  @Allow('staff.manage')
  @Answers(AbsencesOf, 201)
  record(@Param('id', { schema: Id }) staffId: string, @Body({ schema: RecordSchema }) request: RecordRequest) {
    return this.absence.run(staffId, request);
  }

  @Post('staff/:id/absences/:absenceId/back')
  @HttpCode(200)
  @Allow('staff.manage')
  @Answers(AbsencesOf)
  back(@Param('id', { schema: Id }) staffId: string, @Param('absenceId', { schema: Id }) id: string) {
    return this.absence.back(staffId, id);
  }
}
