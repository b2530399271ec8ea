import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { BoardChanges, BoardFilter, BoardPage, BoardQuery, CasesGiven, GiveCases, GivingPreview, LookForChanges, PreviewGiving } from '@accord/reporting/contract';
import type { BoardFilter as Filter, BoardQuery as Asked, GiveCases as GiveRequest, LookForChanges as Looked, PreviewGiving as PreviewRequest } from '@accord/reporting/contract';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { ExportBoard } from './export-board';
import { GiveFromBoard } from './give-from-board';
import { ReadBoard } from './read-board';

@Controller('api')
export class BoardController {
  constructor(
    private readonly board: ReadBoard,
    private readonly files: ExportBoard,
    private readonly giving: GiveFromBoard,
  ) {}

  @Get('board')
  @Allow('board.read')
  @Answers(BoardPage)
  read(@Query({ schema: BoardQuery }) query: Asked) {
    return this.board.run(query);
  }

  @Post('board/changes')
  @HttpCode(200)
  @Allow('board.read')
  @Answers(BoardChanges)
  changes(@Body({ schema: LookForChanges }) looked: Looked) {
    return this.board.changes(looked);
  }

  @Get('board.csv')
  @Allow('board.export')
  @ApiProduces('text/csv')
  csv(@Query({ schema: BoardFilter }) filter: Filter) {
    return this.files.csv(filter);
  }

  @Get('board.xlsx')
  @Allow('board.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  xlsx(@Query({ schema: BoardFilter }) filter: Filter) {
    return this.files.xlsx(filter);
  }

  @Post('board/give/preview')
  @HttpCode(200)
  @Allow('board.give')
  @Answers(GivingPreview)
  preview(@Body({ schema: PreviewGiving }) request: PreviewRequest) {
    return this.giving.preview(request);
  }

  @Post('board/give')
  @HttpCode(200)
  @Allow('board.give')
  @Answers(CasesGiven)
  give(@Body({ schema: GiveCases }) request: GiveRequest) {
    return this.giving.run(request);
  }
}
