import { CalendarModule } from '@accord/calendar/api';
import { Module } from '@nestjs/common';
import { ExportBoard } from './export-board';
import { ReadBoard } from './read-board';
import { ReadOnTime } from './read-on-time';
import { ReportingController } from './reporting.controller';

/** Read models over the record: the board, how dates were kept. */
@Module({ imports: [CalendarModule], controllers: [ReportingController], providers: [ExportBoard, ReadBoard, ReadOnTime] })
export class ReportingModule {}
