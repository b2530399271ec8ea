import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { OnTimeQuery, OnTimeReport } from '@accord/reporting/contract';
import type { OnTimeQuery as MonthQuery } from '@accord/reporting/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ReadOnTime } from './read-on-time';

@Controller('api')
export class ReportingController {
  constructor(private readonly onTime: ReadOnTime) {}

  @Get('reports/on-time')
  @Allow('report.read')
  @Answers(OnTimeReport)
  report(@Query({ schema: OnTimeQuery }) query: MonthQuery) {
    return this.onTime.run(query);
  }
}
