import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { BoardFilter, BoardPage, BoardQuery, OnTimeQuery, OnTimeReport } from '@accord/reporting/contract';
import type { BoardFilter as Filter, BoardQuery as Query_, OnTimeQuery as MonthQuery } from '@accord/reporting/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { ExportBoard } from './export-board';
import { ReadBoard } from './read-board';
import { ReadOnTime } from './read-on-time';

@Controller('api')
export class ReportingController {
  constructor(
    private readonly board: ReadBoard,
    private readonly exportBoard: ExportBoard,
    private readonly onTime: ReadOnTime,
  ) {}

  @Get('board')
  @Allow('board.read')
  @Answers(BoardPage)
  read(@Query({ schema: BoardQuery }) query: Query_) {
    return this.board.run(query);
  }

  @Get('board.csv')
  @Allow('board.export')
  @ApiProduces('text/csv')
  csv(@Query({ schema: BoardFilter }) filter: Filter) {
    return this.exportBoard.run(filter);
  }

  @Get('reports/on-time')
  @Allow('report.read')
  @Answers(OnTimeReport)
  report(@Query({ schema: OnTimeQuery }) query: MonthQuery) {
    return this.onTime.run(query);
  }
}
