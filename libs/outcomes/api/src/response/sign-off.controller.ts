import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { LetterActed } from '@accord/correspondence/contract';
import { LettersToSign, LettersToSignQuery, ReturnLetter, SignLetter as SignSchema, SignOffView } from '@accord/outcomes/contract';
import type { LettersToSignQuery as ListRequest, ReturnLetter as ReturnRequest, SignLetter as SignRequest } from '@accord/outcomes/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ListToSign } from './list-to-sign';
import { ShowSignOff } from './show-sign-off';
import { SignLetter } from './sign-letter';

/** What waits for the responsible person, one letter at a time. */
@Controller('api/sign-off')
export class SignOffController {
  constructor(
    private readonly waiting: ListToSign,
    private readonly show: ShowSignOff,
    private readonly sign: SignLetter,
  ) {}

  @Get()
  @Allow('letter.sign')
  @Answers(LettersToSign)
  list(@Query({ schema: LettersToSignQuery }) { cursor }: ListRequest, @Me() me: Staff) {
    return this.waiting.run(cursor, me);
  }

  @Get(':id')
  @Allow('letter.sign')
  @Answers(SignOffView)
  one(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.one(id, me);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('letter.sign')
  @Answers(LetterActed)
  approved(@Param('id', { schema: Id }) id: string, @Body({ schema: SignSchema }) request: SignRequest, @Me() me: Staff) {
    return this.sign.approve(id, request, me);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('letter.sign')
  @Answers(LetterActed)
  returned(@Param('id', { schema: Id }) id: string, @Body({ schema: ReturnLetter }) request: ReturnRequest) {
    return this.sign.return(id, request);
  }
}
