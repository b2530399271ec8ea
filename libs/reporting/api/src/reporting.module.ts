import { CalendarModule } from '@accord/calendar/api';
import { CaseworkModule, RecordedWords } from '@accord/casework/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardController } from './board/board.controller';
import { ExportBoard } from './board/export-board';
import { GiveFromBoard } from './board/give-from-board';
import { ReadBoard } from './board/read-board';
import { AwayWords } from './monday/away-words';
import { ReadOnTime } from './read-on-time';
import { reportingWords } from './record-words';
import { ReportingController } from './reporting.controller';
import { BoardView } from './views/board-view.entity';
import { KeepViews } from './views/keep-views';
import { ViewsController } from './views/views.controller';

/** Read models over the record: the board, what is new since somebody looked, how dates were kept. */
@Module({
  imports: [CalendarModule, CaseworkModule, TypeOrmModule.forFeature([BoardView])],
  controllers: [BoardController, ReportingController, ViewsController],
  providers: [AwayWords, ExportBoard, GiveFromBoard, KeepViews, ReadBoard, ReadOnTime],
})
export class ReportingModule {
  constructor(words: RecordedWords) {
    words.register(reportingWords);
  }
}
