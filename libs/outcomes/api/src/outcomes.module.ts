import { CaseworkModule } from '@accord/casework/api';
import { CommitmentsModule } from '@accord/commitments/api';
import { CorrespondenceModule } from '@accord/correspondence/api';
import { InvestigationModule } from '@accord/investigation/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExplainingTemplate } from './explaining/explaining.template';
import { SixMonths } from './explaining/six-months';
import { KeepLessons } from './keep-lessons';
import { LessonRow } from './lesson.entity';
import { LessonQueries } from './lesson.queries';
import { OutcomeRecordWords } from './outcome-record-words';
import { OutcomesController } from './outcomes.controller';
import { ReadOutcome } from './read-outcome';
import { RecordSpokenApology } from './record-spoken-apology';
import { FindRepeats } from './repeats/find-repeats';
import { RepeatsController } from './repeats/repeats.controller';
import { RepeatParts, SettleRepeat } from './repeats/settle-repeat';
import { DueDays } from './response/due-days';
import { FindingsOfCase } from './response/findings-of-case';
import { LetterReadings } from './response/letter-readings';
import { ListToSign } from './response/list-to-sign';
import { ResponseRecords } from './response/response-records';
import { ResponseTemplate } from './response/response.template';
import { ShowSignOff, SignOffParts } from './response/show-sign-off';
import { SignLetter } from './response/sign-letter';
import { SignOffController } from './response/sign-off.controller';
import { WriteOutcome } from './write-outcome';

const explaining = [ExplainingTemplate, SixMonths];
const response = [DueDays, FindingsOfCase, LetterReadings, ListToSign, ResponseRecords, ResponseTemplate, ShowSignOff, SignLetter, SignOffParts];

/** Apology, remedies, lessons; and the response that is built from them. */
@Module({
  imports: [CaseworkModule, CommitmentsModule, CorrespondenceModule, InvestigationModule, TypeOrmModule.forFeature([LessonRow])],
  controllers: [OutcomesController, RepeatsController, SignOffController],
  providers: [FindRepeats, KeepLessons, LessonQueries, OutcomeRecordWords, ReadOutcome, RecordSpokenApology, RepeatParts, SettleRepeat, WriteOutcome, ...explaining, ...response],
  exports: [KeepLessons, ReadOutcome, WriteOutcome],
})
export class OutcomesModule {}
