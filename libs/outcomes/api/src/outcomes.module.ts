import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeepLessons } from './keep-lessons';
import { LessonRow } from './lesson.entity';
import { LessonQueries } from './lesson.queries';
import { OutcomesController } from './outcomes.controller';
import { ReadOutcome } from './read-outcome';
import { WriteOutcome } from './write-outcome';

/** Apology, remedies, lessons; and the response that is built from them. */
@Module({
  imports: [TypeOrmModule.forFeature([LessonRow])],
  controllers: [OutcomesController],
  providers: [KeepLessons, LessonQueries, ReadOutcome, WriteOutcome],
  exports: [KeepLessons, ReadOutcome, WriteOutcome],
})
export class OutcomesModule {}
