import { Allow } from '@accord/access/api';
import { ActMade, CalendarsView, ChangeDay, HolidayFileText, HolidayFileView } from '@accord/commitments/contract';
import type { ChangeDay as ChangeRequest, HolidayFileText as FileRequest } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Cursor } from '@accord/platform/contract';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import { ChangeCalendar } from './change-calendar';
import { ShowCalendars } from './show-calendars';

const Which = z.object({ year: z.coerce.number().int().min(2012).max(2050).optional(), cursor: Cursor });

@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly show: ShowCalendars,
    private readonly change: ChangeCalendar,
  ) {}

  @Get()
  @Allow('calendar.read')
  @Answers(CalendarsView)
  ofYear(@Query({ schema: Which }) { year, cursor }: z.infer<typeof Which>) {
    return this.show.run(year, cursor);
  }

  @Post('days')
  @Allow('calendar.manage')
  @Answers(ActMade, 201)
  day(@Body({ schema: ChangeDay }) request: ChangeRequest) {
    return this.change.day(request);
  }

  /** Says what a file would change; nothing is stored. */
  @Post('file/check')
  @Allow('calendar.manage')
  @Answers(HolidayFileView)
  check(@Body({ schema: HolidayFileText }) { text }: FileRequest) {
    return this.change.check(text);
  }

  @Post('file')
  @Allow('calendar.manage')
  @Answers(ActMade, 201)
  takeIn(@Body({ schema: HolidayFileText }) { text }: FileRequest) {
    return this.change.takeIn(text);
  }
}
