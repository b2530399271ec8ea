import { Allow } from '@accord/access/api';
import { ActOnLetter, LetterActed, SettleDoubt } from '@accord/correspondence/contract';
import type { ActOnLetter as ActRequest, SettleDoubt as SettleRequest } from '@accord/correspondence/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post as PostRoute } from '@nestjs/common';
import { DownloadLetter } from '../documents/download-letter';
import { SendLetter } from './send-letter';
import { SettleLetter } from './settle-letter';

/** The letter into the post, and what is done when its end is not plain; its files. */
@Controller('api/letters/:id')
export class SendingController {
  constructor(
    private readonly send: SendLetter,
    private readonly settle: SettleLetter,
    private readonly download: DownloadLetter,
  ) {}

  @PostRoute('send')
  @HttpCode(200)
  @Allow('letter.send')
  @Answers(LetterActed)
  sent(@Param('id', { schema: Id }) id: string, @Body({ schema: ActOnLetter }) request: ActRequest) {
    return this.send.run(id, request);
  }

  @PostRoute('settle-doubt')
  @HttpCode(200)
  @Allow('letter.send')
  @Answers(LetterActed)
  settled(@Param('id', { schema: Id }) id: string, @Body({ schema: SettleDoubt }) request: SettleRequest) {
    return this.settle.doubt(id, request);
  }

  @PostRoute('send-again')
  @HttpCode(200)
  @Allow('letter.send')
  @Answers(LetterActed)
  again(@Param('id', { schema: Id }) id: string, @Body({ schema: ActOnLetter }) request: ActRequest) {
    return this.settle.again(id, request);
  }

  @PostRoute('correct')
  @HttpCode(200)
  @Allow('letter.write')
  @Answers(LetterActed)
  corrected(@Param('id', { schema: Id }) id: string, @Body({ schema: ActOnLetter }) request: ActRequest) {
    return this.settle.correct(id, request);
  }

  @Get('letter.pdf')
  @Allow('letter.read')
  pdf(@Param('id', { schema: Id }) id: string) {
    return this.download.run(id, 'pdf');
  }

  @Get('letter.docx')
  @Allow('letter.read')
  docx(@Param('id', { schema: Id }) id: string) {
    return this.download.run(id, 'docx');
  }

  @Get('letter.eml')
  @Allow('letter.read')
  eml(@Param('id', { schema: Id }) id: string) {
    return this.download.run(id, 'eml');
  }
}
