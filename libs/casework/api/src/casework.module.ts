import { CommitmentsModule } from '@accord/commitments/api';
import { DirectoryModule } from '@accord/directory/api';
import { PeopleModule } from '@accord/people/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseFileRow } from './case-file.entity';
import { caseWork } from './case-work';
import { contactWork } from './contact-work';

/** Contacts, triage, the case file, issues, assignment. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseFileRow, ...contactWork.entities, ...caseWork.entities]), CommitmentsModule, DirectoryModule, PeopleModule],
  controllers: [...contactWork.controllers, ...caseWork.controllers],
  providers: [...contactWork.providers, ...caseWork.providers],
  exports: [...contactWork.exports, ...caseWork.exports],
})
export class CaseworkModule {}
