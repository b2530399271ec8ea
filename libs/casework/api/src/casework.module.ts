import { CommitmentsModule } from '@accord/commitments/api';
import { DirectoryModule } from '@accord/directory/api';
import { PeopleModule } from '@accord/people/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignCase } from './assignment/assign-case';
import { CaseFileRow } from './case-file.entity';
import { caseWork } from './case-work';
import { CaseWords } from './contact/case-words';
import { ContactController } from './contact/contact.controller';
import { DangerHandOverRow } from './contact/danger-hand-over.entity';
import { HandOverDanger } from './contact/hand-over-danger';
import { LogContact } from './contact/log-contact';
import { OpenFile } from './contact/open-file';
import { PlaceSaid } from './contact/place-said';
import { References } from './contact/references';
import { SimilarContacts } from './contact/similar-contacts';
import { CaseRows } from './lists/case-rows';
import { ContactList } from './lists/contact-list';
import { ListsController } from './lists/lists.controller';
import { MyWork } from './work/my-work';
import { WorkQueries } from './work/work.queries';

/** Contacts, triage, the case file, issues, assignment. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseFileRow, DangerHandOverRow, ...caseWork.entities]), CommitmentsModule, DirectoryModule, PeopleModule],
  controllers: [ContactController, ListsController, ...caseWork.controllers],
  providers: [
    AssignCase, CaseRows, CaseWords, ContactList, HandOverDanger, LogContact, MyWork, OpenFile, PlaceSaid, References, SimilarContacts, WorkQueries,
    ...caseWork.providers,
  ],
  exports: [AssignCase, CaseWords, HandOverDanger, LogContact, ...caseWork.exports],
})
export class CaseworkModule {}
