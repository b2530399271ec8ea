import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { BookSession, CancelSession, ConfirmNeed, FindTimes, FoundTimes, MoveSession, RecordSession, SessionBooked, Stepped } from '@accord/mediation/contract';
import type {
  BookSession as BookRequest, CancelSession as CancelRequest, ConfirmNeed as NeedRequest, FindTimes as TimesRequest, MoveSession as MoveRequest, RecordSession as RecordRequest,
} from '@accord/mediation/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { BookOneSession } from './sessions/book-session';
import { CancelOneSession } from './sessions/cancel-session';
import { ConfirmOneNeed } from './sessions/confirm-need';
import { MoveOneSession } from './sessions/move-session';
import { OfferTimes } from './sessions/offer-times';
import { RecordOneSession } from './sessions/record-session';

@Controller('api/mediations/:id')
export class SessionController {
  constructor(
    private readonly times: OfferTimes,
    private readonly book: BookOneSession,
    private readonly move: MoveOneSession,
    private readonly cancel: CancelOneSession,
    private readonly record: RecordOneSession,
    private readonly confirm: ConfirmOneNeed,
  ) {}

  @Post('times')
  @HttpCode(200)
  @Allow('mediation.run')
  @Answers(FoundTimes)
  found(@Param('id', { schema: Id }) id: string, @Body({ schema: FindTimes }) request: TimesRequest, @Me() me: Staff) {
    return this.times.run(id, request, me);
  }

  @Post('sessions')
  @Allow('mediation.run')
  @Answers(SessionBooked, 201)
  booked(@Param('id', { schema: Id }) id: string, @Body({ schema: BookSession }) request: BookRequest, @Me() me: Staff) {
    return this.book.run(id, request, me);
  }

  @Put('sessions/:sessionId/time')
  @Allow('mediation.run')
  @Answers(SessionBooked)
  moved(@Param('id', { schema: Id }) id: string, @Param('sessionId', { schema: Id }) sessionId: string, @Body({ schema: MoveSession }) request: MoveRequest, @Me() me: Staff) {
    return this.move.run(id, sessionId, request, me);
  }

  @Post('sessions/:sessionId/cancellation')
  @HttpCode(200)
  @Allow('mediation.run')
  @Answers(Stepped)
  cancelled(@Param('id', { schema: Id }) id: string, @Param('sessionId', { schema: Id }) sessionId: string, @Body({ schema: CancelSession }) request: CancelRequest, @Me() me: Staff) {
    return this.cancel.run(id, sessionId, request, me);
  }

  @Put('sessions/:sessionId/outcome')
  @Allow('mediation.run')
  @Answers(Stepped)
  recorded(@Param('id', { schema: Id }) id: string, @Param('sessionId', { schema: Id }) sessionId: string, @Body({ schema: RecordSession }) request: RecordRequest, @Me() me: Staff) {
    return this.record.run(id, sessionId, request, me);
  }

  @Put('sessions/:sessionId/needs')
  @Allow('mediation.run')
  @Answers(Done)
  confirmed(@Param('id', { schema: Id }) id: string, @Param('sessionId', { schema: Id }) sessionId: string, @Body({ schema: ConfirmNeed }) request: NeedRequest, @Me() me: Staff) {
    return this.confirm.run(id, sessionId, request, me);
  }
}
