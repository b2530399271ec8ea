import { CaseworkModule } from '@accord/casework/api';
import { CommitmentsModule } from '@accord/commitments/api';
import { DirectoryModule } from '@accord/directory/api';
import { PeopleModule } from '@accord/people/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DownloadLetter } from './documents/download-letter';
import { LetterDocuments } from './documents/letter-documents';
import { inbound, inboundControllers, inboundExports, inboundRows } from './inbound/parts';
import { AcknowledgementTemplate } from './letters/acknowledgement.template';
import { CaseDates } from './letters/case-dates';
import { CaseIssues } from './letters/case-issues';
import { CaseRecords } from './letters/case-record';
import { HandingParts, HandLetter } from './letters/hand-letter';
import { LetterChecks } from './letters/letter-checks';
import { LetterFileRow, LetterRow } from './letters/letter.entity';
import { LetterHistory } from './letters/letter-history';
import { LetterQueries } from './letters/letter.queries';
import { LetterTemplates } from './letters/letter-templates';
import { LettersWithDates } from './letters/letters-with-dates';
import { LettersController } from './letters/letters.controller';
import { SaveLetter } from './letters/save-letter';
import { ShowLetters } from './letters/show-letters';
import { WriteLetter } from './letters/write-letter';
import { Bounces } from './sending/bounces';
import { DayOfSending } from './sending/day-of-sending';
import { LetterFacts } from './sending/letter-facts';
import { LetterOutcome } from './sending/letter-outcome';
import { LetterSending } from './sending/letter-sending';
import { Post } from './sending/post';
import { QueueLetter } from './sending/queue-letter';
import { SendLetter } from './sending/send-letter';
import { SendingController } from './sending/sending.controller';
import { SettleLetter } from './sending/settle-letter';
import { AlertSending } from './staff-mail/alert-sending';
import { LinkSending } from './staff-mail/link-sending';
import { StaffEnvelopes } from './staff-mail/staff-envelopes';

const letters = [AcknowledgementTemplate, CaseDates, CaseIssues, CaseRecords, HandingParts, HandLetter, LetterChecks, LetterHistory, LetterQueries, LettersWithDates, LetterTemplates, SaveLetter, ShowLetters, WriteLetter];
const documents = [DownloadLetter, LetterDocuments];
const sending = [AlertSending, Bounces, DayOfSending, LetterFacts, LetterOutcome, LetterSending, LinkSending, Post, QueueLetter, SendLetter, SettleLetter, StaffEnvelopes];

/** Everything in and out: letters and their sending, mail that reaches us. */
@Module({
  imports: [CaseworkModule, CommitmentsModule, DirectoryModule, PeopleModule, TypeOrmModule.forFeature([LetterRow, LetterFileRow, ...inboundRows])],
  controllers: [LettersController, SendingController, ...inboundControllers],
  providers: [...letters, ...documents, ...sending, ...inbound],
  exports: [Bounces, CaseRecords, HandLetter, LetterQueries, LetterTemplates, Post, QueueLetter, ShowLetters, WriteLetter, ...inboundExports],
})
export class CorrespondenceModule {}
