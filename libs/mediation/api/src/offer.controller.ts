import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { Offer, OfferView, RecordAnswer, Stepped, Withdraw } from '@accord/mediation/contract';
import type { Offer as OfferRequest, RecordAnswer as AnswerRequest, Withdraw as WithdrawRequest } from '@accord/mediation/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { OfferMediation } from './offer/offer-mediation';
import { RecordPartyAnswer } from './offer/record-answer';
import { WithdrawMediation } from './offer/withdraw-mediation';
import { ShowOffer } from './show/show-offer';

@Controller('api/mediations/:id')
export class OfferController {
  constructor(
    private readonly show: ShowOffer,
    private readonly offer: OfferMediation,
    private readonly answer: RecordPartyAnswer,
    private readonly withdraw: WithdrawMediation,
  ) {}

  @Get('offer')
  @Allow('mediation.offer')
  @Answers(OfferView)
  shown(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.run(id, me);
  }

  @Post('offer')
  @HttpCode(200)
  @Allow('mediation.offer')
  @Answers(Stepped)
  offered(@Param('id', { schema: Id }) id: string, @Body({ schema: Offer }) request: OfferRequest, @Me() me: Staff) {
    return this.offer.run(id, request, me);
  }

  @Put('parties/:partyId/answer')
  @Allow('mediation.offer')
  @Answers(Stepped)
  answered(@Param('id', { schema: Id }) id: string, @Param('partyId', { schema: Id }) partyId: string, @Body({ schema: RecordAnswer }) request: AnswerRequest, @Me() me: Staff) {
    return this.answer.run(id, partyId, request, me);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('mediation.offer')
  @Answers(Stepped)
  withdrawn(@Param('id', { schema: Id }) id: string, @Body({ schema: Withdraw }) request: WithdrawRequest, @Me() me: Staff) {
    return this.withdraw.run(id, request, me);
  }
}
