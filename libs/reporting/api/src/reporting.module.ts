import { CalendarModule } from '@accord/calendar/api';
import { CaseworkModule, RecordedWords } from '@accord/casework/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardController } from './board/board.controller';
import { ExportBoard } from './board/export-board';
import { GiveFromBoard } from './board/give-from-board';
import { ReadBoard } from './board/read-board';
import { Away } from './monday/away';
import { ForecastLoad } from './monday/forecast-load';
import { MondaySection } from './monday/monday-section';
import { MondayController } from './monday/monday.controller';
import { ReadMonday } from './monday/read-monday';
import { ReadOnTime } from './read-on-time';
import { reportingWords } from './record-words';
import { ReportingController } from './reporting.controller';
import { BoardView } from './views/board-view.entity';
import { KeepViews } from './views/keep-views';
import { ViewsController } from './views/views.controller';

/** Read models over the record: the board, what is new since somebody looked, how dates were kept. */
@Module({
  imports: [CalendarModule, CaseworkModule, TypeOrmModule.forFeature([BoardView])],
  controllers: [BoardController, MondayController, ReportingController, ViewsController],
  providers: [Away, ExportBoard, ForecastLoad, GiveFromBoard, KeepViews, MondaySection, ReadBoard, ReadMonday, ReadOnTime],
})
export class ReportingModule {
  constructor(words: RecordedWords) {
    words.register(reportingWords);
  }
}
