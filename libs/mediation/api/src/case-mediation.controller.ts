import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { CaseMediation, OfferChoices, Screen, Screened } from '@accord/mediation/contract';
import type { Screen as ScreenRequest } from '@accord/mediation/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ScreenCase } from './offer/screen-case';
import { ShowOfferChoices } from './show/offer-choices';
import { ShowCaseMediation } from './show/show-case-mediation';

/** Mediation as seen from the complaint: the result alone, and the way to offer it. */
@Controller('api/cases/:id/mediation')
export class CaseMediationController {
  constructor(
    private readonly show: ShowCaseMediation,
    private readonly choices: ShowOfferChoices,
    private readonly screen: ScreenCase,
  ) {}

  @Get()
  @Allow('case.read')
  @Answers(CaseMediation)
  result(@Param('id', { schema: Id }) id: string) {
    return this.show.run(id);
  }

  @Get('choices')
  @Allow('mediation.offer')
  @Answers(OfferChoices)
  offerChoices(@Param('id', { schema: Id }) id: string) {
    return this.choices.run(id);
  }

  @Post('screening')
  @HttpCode(200)
  @Allow('mediation.offer')
  @Answers(Screened)
  screened(@Param('id', { schema: Id }) id: string, @Body({ schema: Screen }) request: ScreenRequest, @Me() me: Staff) {
    return this.screen.run(id, request, me);
  }
}
