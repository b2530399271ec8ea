import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { AskMediator, Declare, MediationList, MediationQuery, MediationView, OnlyVersion, RecordOutcome, Stepped, Waive } from '@accord/mediation/contract';
import type { AskMediator as AskRequest, Declare as DeclareRequest, MediationQuery as ListQuery, OnlyVersion as VersionRequest, RecordOutcome as OutcomeRequest, Waive as WaiveRequest } from '@accord/mediation/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { MediationActs } from './mediation-acts';
import { ListMediations } from './show/list-mediations';
import { ShowMediation } from './show/show-mediation';

@Controller('api/mediations')
export class MediationController {
  constructor(
    private readonly list: ListMediations,
    private readonly show: ShowMediation,
    private readonly acts: MediationActs,
  ) {}

  @Get()
  @Allow('mediation.list')
  @Answers(MediationList)
  mine(@Query({ schema: MediationQuery }) { after }: ListQuery, @Me() me: Staff) {
    return this.list.run(after, me);
  }

  @Get(':id')
  @Allow('mediation.run')
  @Answers(MediationView)
  one(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.run(id, me);
  }

  @Put(':id/mediator')
  @Allow('mediation.run')
  @Answers(Stepped)
  asked(@Param('id', { schema: Id }) id: string, @Body({ schema: AskMediator }) request: AskRequest, @Me() me: Staff) {
    return this.acts.ask.run(id, request, me);
  }

  @Post(':id/declaration')
  @HttpCode(200)
  @Allow('mediation.run')
  @Answers(Stepped)
  declared(@Param('id', { schema: Id }) id: string, @Body({ schema: Declare }) request: DeclareRequest, @Me() me: Staff) {
    return this.acts.declare.run(id, request, me);
  }

  @Post(':id/waivers')
  @HttpCode(200)
  @Allow('mediation.run')
  @Answers(Stepped)
  waived(@Param('id', { schema: Id }) id: string, @Body({ schema: Waive }) request: WaiveRequest, @Me() me: Staff) {
    return this.acts.waive.run(id, request, me);
  }

  @Put(':id/outcome')
  @Allow('mediation.run')
  @Answers(Stepped)
  outcome(@Param('id', { schema: Id }) id: string, @Body({ schema: RecordOutcome }) request: OutcomeRequest, @Me() me: Staff) {
    return this.acts.outcome.run(id, request, me);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Allow('mediation.run')
  @Answers(Stepped)
  closed(@Param('id', { schema: Id }) id: string, @Body({ schema: OnlyVersion }) request: VersionRequest, @Me() me: Staff) {
    return this.acts.close.run(id, request, me);
  }
}
