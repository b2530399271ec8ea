import { Allow, Audit, Me, type Staff } from '@accord/access/api';
import { DateCheckList } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { KeepDateCheck } from './keep-date-check';
import { ShowDateChecks } from './show-date-checks';
import { WorkOutAgain } from './work-out-again';

@Controller('api/date-checks')
export class DateChecksController {
  constructor(
    private readonly show: ShowDateChecks,
    private readonly check: KeepDateCheck,
    private readonly again: WorkOutAgain,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow('dates.check')
  @Answers(DateCheckList)
  latest(@Me() me: Staff) {
    return this.show.run(me);
  }

  /** Begins a check now, besides that of the night. */
  @Post()
  @Allow('dates.check')
  @Answers(DateCheckList, 201)
  async now(@Me() me: Staff) {
    await this.check.again();
    this.audit.changed({ action: 'date-check.asked', subjectKind: 'check' });
    return this.show.run(me);
  }
  /** Stores of one case what follows from its facts. */
  @Post('cases/:caseId/again')
  @HttpCode(200)
  @Allow('dates.mend')
  @Answers(DateCheckList)
  async mend(@Param('caseId', { schema: Id }) caseId: string, @Me() me: Staff) {
    await this.again.run(caseId);
    return this.show.run(me);
  }
}
