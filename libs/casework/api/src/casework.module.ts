import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseFileRow } from './case-file.entity';

/** Contacts, triage, the case file, issues, assignment. */
@Module({ imports: [TypeOrmModule.forFeature([CaseFileRow])], controllers: [], providers: [], exports: [] })
export class CaseworkModule {}
