import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { AskDueDates, AskDueMonth, DueDates, DueMonth } from '@accord/casework/contract';
import type { AskDueDates as DatesRequest, AskDueMonth as MonthRequest } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Controller, Get, Query } from '@nestjs/common';
import { ReadDueDates } from './read-due-dates';
import { ReadDueMonth } from './read-due-month';

/** The calendar of due dates. */
@Controller('api/due-calendar')
export class DueCalendarController {
  constructor(
    private readonly month: ReadDueMonth,
    private readonly dates: ReadDueDates,
  ) {}

  @Get()
  @Allow('due-dates.read')
  @Answers(DueMonth)
  ofMonth(@Query({ schema: AskDueMonth }) asked: MonthRequest, @Me() me: Staff) {
    return this.month.run(asked, me.roles);
  }

  @Get('dates')
  @Allow('due-dates.read')
  @Answers(DueDates)
  ofDays(@Query({ schema: AskDueDates }) asked: DatesRequest, @Me() me: Staff) {
    return this.dates.run(asked, me.roles);
  }
}
