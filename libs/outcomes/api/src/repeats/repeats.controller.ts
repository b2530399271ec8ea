import { Allow, Audit } from '@accord/access/api';
import { LessonRepeats, NotTheSame, OpenLessonAgain } from '@accord/outcomes/contract';
import type * as Asked from '@accord/outcomes/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ReadOutcome } from '../read-outcome';
import { FindRepeats } from './find-repeats';
import { SettleRepeat } from './settle-repeat';

@Controller('api/cases/:id/lesson-repeats')
export class RepeatsController {
  constructor(
    private readonly outcome: ReadOutcome,
    private readonly find: FindRepeats,
    private readonly settle: SettleRepeat,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow('lesson.read')
  @Answers(LessonRepeats)
  async list(@Param('id', { schema: Id }) id: string) {
    await this.outcome.mustExist(id);
    const items = await this.find.of(id);
    if (items.length > 0) this.audit.read({ action: 'lessons.listed', subjectKind: 'lesson', shown: items.flatMap(({ lesson }) => [lesson.id, lesson.caseId]) });
    return { items };
  }

  @Post('opening-again')
  @HttpCode(200)
  @Allow('lesson.write')
  @Answers(Done)
  openAgain(@Param('id', { schema: Id }) id: string, @Body({ schema: OpenLessonAgain }) request: Asked.OpenLessonAgain) {
    return this.settle.openAgain(id, request);
  }

  @Post('not-the-same')
  @HttpCode(200)
  @Allow('lesson.write')
  @Answers(Done)
  notTheSame(@Param('id', { schema: Id }) id: string, @Body({ schema: NotTheSame }) request: Asked.NotTheSame) {
    return this.settle.notTheSame(id, request);
  }
}
