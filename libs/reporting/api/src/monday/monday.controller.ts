import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { Done } from '@accord/platform/contract';
import { Forecast, Monday, MondayRows, MondayRowsQuery, SeenMonday, SetCapacity } from '@accord/reporting/contract';
import type { MondayRowsQuery as RowsQuery, SeenMonday as Seen, SetCapacity as Capacity } from '@accord/reporting/contract';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ForecastLoad } from './forecast-load';
import { ReadMonday } from './read-monday';

@Controller('api')
export class MondayController {
  constructor(
    private readonly monday: ReadMonday,
    private readonly forecast: ForecastLoad,
  ) {}

  @Get('monday')
  @Allow('monday.read')
  @Answers(Monday)
  read() {
    return this.monday.run();
  }

  @Get('monday/rows')
  @Allow('monday.read')
  @Answers(MondayRows)
  rows(@Query({ schema: MondayRowsQuery }) query: RowsQuery) {
    return this.monday.rows(query);
  }

  @Put('monday/seen')
  @Allow('monday.read')
  @Answers(Done)
  see(@Body({ schema: SeenMonday }) { asAt }: Seen) {
    return this.monday.see(asAt);
  }

  @Get('board/forecast')
  @Allow('board.read')
  @Answers(Forecast)
  load() {
    return this.forecast.run();
  }

  @Put('board/capacity')
  @Allow('board.arrange')
  @Answers(Done)
  capacity(@Body({ schema: SetCapacity }) request: Capacity) {
    return this.forecast.setCapacity(request);
  }
}
