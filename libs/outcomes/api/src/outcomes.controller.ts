import { Allow, Audit } from '@accord/access/api';
import { AddLesson, CheckLesson, FinishLesson, GiveRemedy, LessonPage, LessonQuery, LessonView, OutcomeView, RecordSpokenApology as SpokenRequest, SaveApology } from '@accord/outcomes/contract';
import type * as Asked from '@accord/outcomes/contract';
import { Answers, found } from '@accord/platform/api';
import { Done, Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { KeepLessons } from './keep-lessons';
import { LessonQueries } from './lesson.queries';
import { ReadOutcome } from './read-outcome';
import { RecordSpokenApology } from './record-spoken-apology';
import { WriteOutcome } from './write-outcome';

@Controller('api')
export class OutcomesController {
  constructor(
    private readonly outcome: ReadOutcome,
    private readonly write: WriteOutcome,
    private readonly spoken: RecordSpokenApology,
    private readonly keep: KeepLessons,
    private readonly lessons: LessonQueries,
    private readonly audit: Audit,
  ) {}

  @Get('cases/:id/outcome')
  @Allow('finding.read')
  @Answers(OutcomeView)
  read(@Param('id', { schema: Id }) id: string) {
    return this.outcome.run(id);
  }

  @Put('cases/:id/apology')
  @Allow('outcome.write')
  @Answers(Done)
  async apology(@Param('id', { schema: Id }) id: string, @Body({ schema: SaveApology }) request: Asked.SaveApology) {
    await this.outcome.mustExist(id);
    return this.write.apology(id, request);
  }

  @Post('cases/:id/spoken-apologies')
  @Allow('outcome.write')
  @Answers(Made, 201)
  speak(@Param('id', { schema: Id }) id: string, @Body({ schema: SpokenRequest }) request: Asked.RecordSpokenApology) {
    return this.spoken.run(id, request);
  }

  @Post('cases/:id/remedies')
  @Allow('outcome.write')
  @Answers(Made, 201)
  async remedy(@Param('id', { schema: Id }) id: string, @Body({ schema: GiveRemedy }) request: Asked.GiveRemedy) {
    await this.outcome.mustExist(id);
    return this.write.remedy(id, request);
  }

  @Post('cases/:id/lessons')
  @Allow('lesson.write')
  @Answers(Made, 201)
  async lesson(@Param('id', { schema: Id }) id: string, @Body({ schema: AddLesson }) request: Asked.AddLesson) {
    await this.outcome.mustExist(id);
    return this.keep.add(id, request);
  }

  @Get('lessons')
  @Allow('lesson.read')
  @Answers(LessonPage)
  async list(@Query({ schema: LessonQuery }) query: Asked.LessonQuery) {
    const page = await this.lessons.page(query);
    this.audit.read({ action: 'lessons.listed', subjectKind: 'lesson', shown: page.items.flatMap(({ id, caseId }) => [id, caseId]) });
    return page;
  }

  @Get('lessons/:id')
  @Allow('lesson.read')
  @Answers(LessonView)
  async one(@Param('id', { schema: Id }) id: string) {
    const lesson = found(await this.lessons.byId(id));
    this.audit.read({ action: 'lesson.read', caseId: lesson.caseId, subjectKind: 'lesson', subjectId: id });
    return lesson;
  }

  @Post('lessons/:id/done')
  @HttpCode(200)
  @Allow('lesson.write')
  @Answers(Done)
  finish(@Param('id', { schema: Id }) id: string, @Body({ schema: FinishLesson }) request: Asked.FinishLesson) {
    return this.keep.finish(id, request);
  }

  @Post('lessons/:id/check')
  @HttpCode(200)
  @Allow('lesson.write')
  @Answers(Done)
  check(@Param('id', { schema: Id }) id: string, @Body({ schema: CheckLesson }) request: Asked.CheckLesson) {
    return this.keep.check(id, request);
  }
}
