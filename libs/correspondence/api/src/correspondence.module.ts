import { CommitmentsModule } from '@accord/commitments/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DownloadLetter } from './documents/download-letter';
import { LetterDocuments } from './documents/letter-documents';
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
import { Bounces } from './sending/bounces';
import { LetterFacts } from './sending/letter-facts';
import { LetterOutcome } from './sending/letter-outcome';
import { LetterSending } from './sending/letter-sending';
import { OrganisationMailboxes } from './sending/organisation-mailboxes';
import { Post } from './sending/post';
import { QueueLetter } from './sending/queue-letter';
import { SendLetter } from './sending/send-letter';
import { SendingController } from './sending/sending.controller';
import { SettleLetter } from './sending/settle-letter';

const letters = [AcknowledgementTemplate, CaseDates, CaseIssues, CaseRecords, LetterChecks, LetterQueries, LetterTemplates, SaveLetter, ShowLetters, Supporters, WriteLetter];
const documents = [DownloadLetter, LetterDocuments];
const sending = [Bounces, LetterFacts, LetterOutcome, LetterSending, OrganisationMailboxes, Post, QueueLetter, SendLetter, SettleLetter];

/** Everything in and out: letters and their sending. */
@Module({
  imports: [CommitmentsModule, TypeOrmModule.forFeature([LetterRow, LetterFileRow])],
  controllers: [LettersController, SendingController],
  providers: [...letters, ...documents, ...sending],
  exports: [Bounces, CaseRecords, LetterChecks, LetterQueries, LetterTemplates, OrganisationMailboxes, Post, QueueLetter, WriteLetter],
})
export class CorrespondenceModule {}
