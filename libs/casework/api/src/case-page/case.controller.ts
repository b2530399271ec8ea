import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { AddNote as Note, CaseCourse, CaseView, CodeCase as Coded, GradeCase as Graded, Saved, TimelinePage, TimelineQuery } from '@accord/casework/contract';
import type { AddNote as NoteRequest, CodeCase as CodeRequest, GradeCase as GradeRequest, TimelineQuery as TimelineAsked } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { AddNote } from '../course/add-note';
import { ShowCourse } from '../course/show-course';
import { GradeOneCase } from '../grading/grade-one-case';
import { ShowTimeline } from '../timeline/timeline.queries';
import { CodeCase } from './code-case';
import { ShowCase } from './show-case';

@Controller('api')
export class CaseController {
  constructor(
    private readonly show: ShowCase,
    private readonly timeline: ShowTimeline,
    private readonly course: ShowCourse,
    private readonly note: AddNote,
    private readonly code: CodeCase,
    private readonly grade: GradeOneCase,
  ) {}

  @Get('cases/:id')
  @Allow('case.read')
  @Answers(CaseView)
  page(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.run(id, me);
  }

  @Get('cases/:id/timeline')
  @Allow('case.read')
  @Answers(TimelinePage)
  lines(@Param('id', { schema: Id }) id: string, @Query({ schema: TimelineQuery }) query: TimelineAsked) {
    return this.timeline.run(id, query);
  }

  @Get('cases/:id/course')
  @Allow('case.read')
  @Answers(CaseCourse)
  closings(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.course.run(id, me);
  }

  @Post('cases/:id/notes')
  @Allow('case.work')
  @Answers(Made, 201)
  noted(@Param('id', { schema: Id }) id: string, @Body({ schema: Note }) request: NoteRequest) {
    return this.note.run(id, request);
  }

  @Put('cases/:id/coding')
  @Allow('case.work')
  @Answers(Saved)
  coded(@Param('id', { schema: Id }) id: string, @Body({ schema: Coded }) request: CodeRequest, @Me() me: Staff) {
    return this.code.run(id, request, me);
  }

  @Post('cases/:id/gradings')
  @Allow('case.work')
  @Answers(CaseCourse, 201)
  graded(@Param('id', { schema: Id }) id: string, @Body({ schema: Graded }) request: GradeRequest, @Me() me: Staff) {
    return this.grade.run(id, request, me);
  }
}
