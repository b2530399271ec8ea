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
import { NamesOfGroups } from './performance/names-of-groups';
import { PerformanceCases } from './performance/performance-rows';
import { ReadOnTime } from './performance/read-on-time';
import { ReadPerformance } from './performance/read-performance';
import { ReportsController } from './performance/reports.controller';
import { SayWhyLate } from './performance/say-why-late';
import { reportingWords } from './record-words';
import { BoardView } from './views/board-view.entity';
import { KeepViews } from './views/keep-views';
import { ViewsController } from './views/views.controller';

/** Read models over the record: the board, what is new since somebody looked, how dates were kept. */
@Module({
  imports: [CalendarModule, CaseworkModule, TypeOrmModule.forFeature([BoardView])],
  controllers: [BoardController, MondayController, ReportsController, ViewsController],
  providers: [Away, ExportBoard, ForecastLoad, GiveFromBoard, KeepViews, MondaySection, NamesOfGroups, PerformanceCases, ReadBoard, ReadMonday, ReadOnTime, ReadPerformance, SayWhyLate],
})
export class ReportingModule {
  constructor(words: RecordedWords) {
    words.register(reportingWords);
  }
}
