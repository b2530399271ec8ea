import { Allow } from '@accord/access/api';
import { AnswerCaught, CaughtPage, CaughtQuery, CaughtView, WriteIn as WriteSchema, WrittenIn } from '@accord/correspondence/contract';
import type { AnswerCaught as AnswerRequest, CaughtQuery as ListQuery, WriteIn as WriteRequest } from '@accord/correspondence/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Place, sandbox } from '../mail-files.controller';
import { ShowCaught } from './show-caught';
import { WriteIn } from './write-in';

@Controller('api/demo/mail')
export class DemoMailController {
  constructor(
    private readonly show: ShowCaught,
    private readonly writeIn: WriteIn,
  ) {}

  @Get()
  @Allow('demo.mail')
  @Answers(CaughtPage)
  list(@Query({ schema: CaughtQuery }) query: ListQuery) {
    return this.show.list(query);
  }

  @Post()
  @HttpCode(200)
  @Allow('demo.mail')
  @Answers(WrittenIn)
  anew(@Body({ schema: WriteSchema }) request: WriteRequest) {
    return this.writeIn.anew(request);
  }

  @Get(':id')
  @Allow('demo.mail')
  @Answers(CaughtView)
  one(@Param('id', { schema: Id }) id: string) {
    return this.show.one(id);
  }

  @Get(':id/files/:place')
  @Allow('demo.mail')
  @Header('Content-Security-Policy', sandbox)
  @ApiProduces('application/octet-stream')
  file(@Param('id', { schema: Id }) id: string, @Param('place', { schema: Place }) place: number) {
    return this.show.file(id, place);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('demo.mail')
  @Answers(WrittenIn)
  answered(@Param('id', { schema: Id }) id: string, @Body({ schema: AnswerCaught }) request: AnswerRequest) {
    return this.writeIn.answer(id, request);
  }
}
