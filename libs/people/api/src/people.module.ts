import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NeedRow } from './need.entity';
import { PersonRow } from './person.entity';

/** Patients, complainants, representatives and what they need. */
@Module({ imports: [TypeOrmModule.forFeature([PersonRow, NeedRow])], providers: [], exports: [] })
export class PeopleModule {}
