import { CommitmentsModule } from '@accord/commitments/api';
import { DirectoryModule } from '@accord/directory/api';
import { PeopleModule } from '@accord/people/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseFileRow } from './case-file.entity';
import { CaseWords } from './contact/case-words';
import { ContactController } from './contact/contact.controller';
import { DangerHandOverRow } from './contact/danger-hand-over.entity';
import { HandOverDanger } from './contact/hand-over-danger';
import { LogContact } from './contact/log-contact';
import { OpenFile } from './contact/open-file';
import { PlaceSaid } from './contact/place-said';
import { References } from './contact/references';
import { SimilarContacts } from './contact/similar-contacts';

/** Contacts, triage, the case file, issues, assignment. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseFileRow, DangerHandOverRow]), CommitmentsModule, DirectoryModule, PeopleModule],
  controllers: [ContactController],
  providers: [CaseWords, HandOverDanger, LogContact, OpenFile, PlaceSaid, References, SimilarContacts],
  exports: [CaseWords, HandOverDanger, LogContact],
})
export class CaseworkModule {}
