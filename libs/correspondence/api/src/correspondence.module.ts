import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgementTemplate } from './letters/acknowledgement.template';
import { CaseDates } from './letters/case-dates';
import { CaseIssues } from './letters/case-issues';
import { CaseRecords } from './letters/case-record';
import { LetterChecks } from './letters/letter-checks';
import { LetterFileRow, LetterRow } from './letters/letter.entity';
import { LetterQueries } from './letters/letter.queries';
import { LetterTemplates } from './letters/letter-templates';
import { LettersController } from './letters/letters.controller';
import { SaveLetter } from './letters/save-letter';
import { ShowLetters } from './letters/show-letters';
import { Supporters } from './letters/supporters';
import { WriteLetter } from './letters/write-letter';

const letters = [AcknowledgementTemplate, CaseDates, CaseIssues, CaseRecords, LetterChecks, LetterQueries, LetterTemplates, SaveLetter, ShowLetters, Supporters, WriteLetter];

/** Everything in and out: letters and their sending. */
@Module({
  imports: [TypeOrmModule.forFeature([LetterRow, LetterFileRow])],
  controllers: [LettersController],
  providers: [...letters],
  exports: [CaseRecords, LetterQueries, LetterTemplates],
})
export class CorrespondenceModule {}
