import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { Agreed, AgreeIssues as Agreeing, ChangeIssue, CodeLists, IssueInput, IssuesOfCase, OrderIssues as Ordered, SettleIssue } from '@accord/casework/contract';
import type { AgreeIssues as AgreeRequest, ChangeIssue as ChangeRequest, IssueInput as NewIssue, OrderIssues as OrderRequest, SettleIssue as SettleRequest } from '@accord/casework/contract';
import { Saved } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AgreeIssues } from './agree-issues';
import { OrderIssues } from './order-issues';
import { ShowIssues } from './show-issues';
import { WriteIssue } from './write-issue';

@Controller('api')
export class IssuesController {
  constructor(
    private readonly show: ShowIssues,
    private readonly write: WriteIssue,
    private readonly order: OrderIssues,
    private readonly agree: AgreeIssues,
  ) {}

  @Get('codes')
  @Allow('case.read')
  @Answers(CodeLists)
  codes() {
    return this.show.lists();
  }

  @Get('cases/:id/issues')
  @Allow('case.read')
  @Answers(IssuesOfCase)
  all(@Param('id', { schema: Id }) caseId: string, @Me() me: Staff) {
    return this.show.run(caseId, me);
  }

  @Post('cases/:id/issues')
  @Allow('case.work')
  @Answers(Saved, 201)
  add(@Param('id', { schema: Id }) caseId: string, @Body({ schema: IssueInput }) request: NewIssue) {
    return this.write.add(caseId, request);
  }

  @Put('cases/:id/issues/order')
  @Allow('case.work')
  @Answers(Done)
  ordered(@Param('id', { schema: Id }) caseId: string, @Body({ schema: Ordered }) request: OrderRequest) {
    return this.order.run(caseId, request);
  }

  @Post('cases/:id/issues/agreed')
  @Allow('case.work')
  @Answers(Agreed, 201)
  agreed(@Param('id', { schema: Id }) caseId: string, @Body({ schema: Agreeing }) request: AgreeRequest, @Me() me: Staff) {
    return this.agree.run(caseId, request, me);
  }

  @Put('cases/:id/issues/:issueId')
  @Allow('case.work')
  @Answers(Saved)
  change(@Param('id', { schema: Id }) caseId: string, @Param('issueId', { schema: Id }) issueId: string, @Body({ schema: ChangeIssue }) request: ChangeRequest) {
    return this.write.change(caseId, issueId, request);
  }

  @Post('cases/:id/issues/:issueId/state')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Saved)
  settle(@Param('id', { schema: Id }) caseId: string, @Param('issueId', { schema: Id }) issueId: string, @Body({ schema: SettleIssue }) request: SettleRequest) {
    return this.write.settle(caseId, issueId, request);
  }
}
