import { Allow } from '@accord/access/api';
import { AlertChoice, AlertChoiceView, AlertPage, AlertPolicyView, AlertQuery, RestAlert as RestSchema, SaveAlertPolicy } from '@accord/commitments/contract';
import type { AlertChoice as ChoiceRequest, AlertQuery as ListRequest, RestAlert as RestRequest, SaveAlertPolicy as PolicyRequest } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { AlertChoices } from './alert-choices';
import { AlertPolicies } from './alert-policies';
import { MyAlerts } from './my-alerts';
import { RestAlert } from './rest-alert';

/** My alerts, how I want to hear of them, and when the organisation sends them. */
@Controller('api/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: MyAlerts,
    private readonly rest: RestAlert,
    private readonly choices: AlertChoices,
    private readonly policies: AlertPolicies,
  ) {}

  @Get()
  @Allow('alert.use')
  @Answers(AlertPage)
  mine(@Query({ schema: AlertQuery }) query: ListRequest) {
    return this.alerts.page(query);
  }

  @Get('choice')
  @Allow('alert.use')
  @Answers(AlertChoiceView)
  choice() {
    return this.choices.mine();
  }

  @Put('choice')
  @Allow('alert.use')
  @Answers(AlertChoiceView)
  choose(@Body({ schema: AlertChoice }) request: ChoiceRequest) {
    return this.choices.save(request);
  }

  @Get('policy')
  @Allow('alert.policy')
  @Answers(AlertPolicyView)
  policy() {
    return this.policies.view();
  }

  @Put('policy')
  @Allow('alert.policy')
  @Answers(AlertPolicyView)
  change(@Body({ schema: SaveAlertPolicy }) request: PolicyRequest) {
    return this.policies.save(request);
  }

  @Post(':id/rest')
  @HttpCode(200)
  @Allow('alert.use')
  @Answers(Done)
  letRest(@Param('id', { schema: Id }) id: string, @Body({ schema: RestSchema }) request: RestRequest) {
    return this.rest.run(id, request);
  }
}
