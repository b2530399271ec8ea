import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { LateDate, OnTimeQuery, OnTimeReport, PerformanceQuery, PerformanceReport, PerformanceRows, PerformanceRowsQuery, SayWhyLate as SaidWhy } from '@accord/reporting/contract';
import type { OnTimeQuery as MonthQuery, PerformanceQuery as Asked, PerformanceRowsQuery as RowsAsked, SayWhyLate as Said } from '@accord/reporting/contract';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { PerformanceCases } from './performance-rows';
import { ReadOnTime } from './read-on-time';
import { ReadPerformance } from './read-performance';
import { SayWhyLate } from './say-why-late';

@Controller('api')
export class ReportsController {
  constructor(
    private readonly onTime: ReadOnTime,
    private readonly performance: ReadPerformance,
    private readonly cases: PerformanceCases,
    private readonly why: SayWhyLate,
  ) {}

  @Get('reports/on-time')
  @Allow('report.read')
  @Answers(OnTimeReport)
  report(@Query({ schema: OnTimeQuery }) query: MonthQuery) {
    return this.onTime.run(query);
  }

  @Get('reports/performance')
  @Allow('report.read')
  @Answers(PerformanceReport)
  read(@Query({ schema: PerformanceQuery }) query: Asked) {
    return this.performance.run(query);
  }

  @Get('reports/performance/cases')
  @Allow('report.cases')
  @Answers(PerformanceRows)
  rows(@Query({ schema: PerformanceRowsQuery }) query: RowsAsked) {
    return this.cases.run(query);
  }

  @Get('dates/:id/late-reason')
  @Allow('late-reason.write')
  @Answers(LateDate)
  late(@Param('id', { schema: Id }) id: string) {
    return this.why.show(id);
  }

  @Put('dates/:id/late-reason')
  @Allow('late-reason.write')
  @Answers(Done)
  say(@Param('id', { schema: Id }) id: string, @Body({ schema: SaidWhy }) request: Said) {
    return this.why.run(id, request);
  }
}
