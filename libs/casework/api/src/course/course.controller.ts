import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { CloseCase as Closed, Escalate as Escalated, MakeComplaint as Complaint, ReopenCase as Reopened, RestrictCase as Restricted, Saved, SetComplexity as Complexity, UnrestrictCase } from '@accord/casework/contract';
import type {
  CloseCase as CloseRequest, Escalate as EscalateRequest, MakeComplaint as ComplaintRequest, ReopenCase as ReopenRequest, RestrictCase as RestrictRequest, SetComplexity as ComplexityRequest, UnrestrictCase as UnrestrictRequest,
} from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { RestrictCase } from '../restriction/restrict-case';
import { CloseCase } from './close-case';
import { Escalate } from './escalate';
import { MakeComplaint } from './make-complaint';
import { ReopenCase } from './reopen-case';
import { SetComplexity } from './set-complexity';

/** What turns a case: it becomes a complaint, is found more or less complex, moves to stage 2, is closed, opens again, or only named people see it. */
@Controller('api/cases/:id')
export class CourseController {
  constructor(
    private readonly make: MakeComplaint,
    private readonly escalate: Escalate,
    private readonly close: CloseCase,
    private readonly reopen: ReopenCase,
    private readonly restrict: RestrictCase,
    private readonly complexity: SetComplexity,
  ) {}

  @Post('make-complaint')
  @HttpCode(200)
  @Allow('contact.triage')
  @Answers(Saved)
  complaint(@Param('id', { schema: Id }) id: string, @Body({ schema: Complaint }) request: ComplaintRequest, @Me() me: Staff) {
    return this.make.run(id, request, me);
  }

  @Post('escalate')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Saved)
  escalated(@Param('id', { schema: Id }) id: string, @Body({ schema: Escalated }) request: EscalateRequest, @Me() me: Staff) {
    return this.escalate.run(id, request, me);
  }

  @Post('complexity')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Saved)
  complex(@Param('id', { schema: Id }) id: string, @Body({ schema: Complexity }) request: ComplexityRequest, @Me() me: Staff) {
    return this.complexity.run(id, request, me);
  }

  @Post('close')
  @HttpCode(200)
  @Allow('case.close')
  @Answers(Saved)
  closed(@Param('id', { schema: Id }) id: string, @Body({ schema: Closed }) request: CloseRequest, @Me() me: Staff) {
    return this.close.run(id, request, me);
  }

  @Post('reopen')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Saved)
  reopened(@Param('id', { schema: Id }) id: string, @Body({ schema: Reopened }) request: ReopenRequest, @Me() me: Staff) {
    return this.reopen.run(id, request, me);
  }

  @Put('restriction')
  @Allow('case.restrict')
  @Answers(Done)
  restricted(@Param('id', { schema: Id }) id: string, @Body({ schema: Restricted }) request: RestrictRequest, @Me() me: Staff) {
    return this.restrict.run(id, request, me);
  }

  @Post('restriction/lift')
  @HttpCode(200)
  @Allow('case.restrict')
  @Answers(Done)
  lifted(@Param('id', { schema: Id }) id: string, @Body({ schema: UnrestrictCase }) request: UnrestrictRequest) {
    return this.restrict.lift(id, request);
  }
}
