import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { ActOnLetter, CaseLetters, LetterActed, LetterView, SaveLetter as SaveSchema, WriteLetter as WriteSchema } from '@accord/correspondence/contract';
import type { ActOnLetter as ActRequest, SaveLetter as SaveRequest, WriteLetter as WriteRequest } from '@accord/correspondence/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { HandLetter } from './hand-letter';
import { SaveLetter } from './save-letter';
import { ShowLetters } from './show-letters';
import { WriteLetter } from './write-letter';

@Controller('api')
export class LettersController {
  constructor(
    private readonly show: ShowLetters,
    private readonly write: WriteLetter,
    private readonly save: SaveLetter,
    private readonly hand: HandLetter,
  ) {}

  @Get('cases/:caseId/letters')
  @Allow('letter.read')
  @Answers(CaseLetters)
  ofCase(@Param('caseId', { schema: Id }) caseId: string) {
    return this.show.ofCase(caseId);
  }

  @Post('cases/:caseId/letters')
  @Allow('letter.write')
  @Answers(LetterActed, 201)
  written(@Param('caseId', { schema: Id }) caseId: string, @Body({ schema: WriteSchema }) request: WriteRequest, @Me() me: Staff) {
    return this.write.run(caseId, request, me);
  }

  @Get('letters/:id')
  @Allow('letter.read')
  @Answers(LetterView)
  one(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.one(id, me);
  }

  @Put('letters/:id')
  @Allow('letter.write')
  @Answers(LetterActed)
  saved(@Param('id', { schema: Id }) id: string, @Body({ schema: SaveSchema }) request: SaveRequest) {
    return this.save.run(id, request);
  }

  @Post('letters/:id/ask-for-signature')
  @HttpCode(200)
  @Allow('letter.write')
  @Answers(LetterActed)
  handedOver(@Param('id', { schema: Id }) id: string, @Body({ schema: ActOnLetter }) { version }: ActRequest) {
    return this.hand.run(id, version, 'askForSignature');
  }

  @Post('letters/:id/take-back')
  @HttpCode(200)
  @Allow('letter.write')
  @Answers(LetterActed)
  takenBack(@Param('id', { schema: Id }) id: string, @Body({ schema: ActOnLetter }) { version }: ActRequest) {
    return this.hand.run(id, version, 'takeBack');
  }
}
