import { Allow } from '@accord/access/api';
import { ActMade, AdoptRule, HoldForConsent, RuleBookView, RuleView, SetTarget, SwitchRuleOff } from '@accord/commitments/contract';
import type { AdoptRule as AdoptRequest, HoldForConsent as HoldRequest, SetTarget as TargetRequest, SwitchRuleOff as OffRequest } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import { ChangeRule } from './change-rule';
import { ShowRuleBook } from './show-rule-book';

const RuleId = z.string().regex(/^[A-Z0-9-]{2,20}$/);

@Controller('api/rules')
export class RuleBookController {
  constructor(
    private readonly show: ShowRuleBook,
    private readonly change: ChangeRule,
  ) {}

  @Get()
  @Allow('calendar.read')
  @Answers(RuleBookView)
  all() {
    return this.show.all();
  }

  @Get(':ruleId')
  @Allow('calendar.read')
  @Answers(RuleView)
  one(@Param('ruleId', { schema: RuleId }) ruleId: string) {
    return this.show.one(ruleId);
  }

  @Post(':ruleId/versions')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  adopt(@Param('ruleId', { schema: RuleId }) ruleId: string, @Body({ schema: AdoptRule }) request: AdoptRequest) {
    return this.change.adopt(ruleId, request);
  }

  @Post(':ruleId/targets')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  target(@Param('ruleId', { schema: RuleId }) ruleId: string, @Body({ schema: SetTarget }) request: TargetRequest) {
    return this.change.setTarget(ruleId, request);
  }

  @Post(':ruleId/consent-hold')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  hold(@Param('ruleId', { schema: RuleId }) ruleId: string, @Body({ schema: HoldForConsent }) request: HoldRequest) {
    return this.change.holdForConsent(ruleId, request);
  }

  @Post(':ruleId/consent-hold/off')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  endHold(@Param('ruleId', { schema: RuleId }) ruleId: string, @Body({ schema: SwitchRuleOff }) request: OffRequest) {
    return this.change.endHold(ruleId, request);
  }

  @Post(':ruleId/off')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  off(@Param('ruleId', { schema: RuleId }) ruleId: string, @Body({ schema: SwitchRuleOff }) request: OffRequest) {
    return this.change.switchOff(ruleId, request);
  }
}
