import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddPerson } from './add-person';
import { NeedRow } from './need.entity';
import { PeopleQueries } from './people.queries';
import { PersonRow } from './person.entity';

/** Patients, complainants, representatives and what they need. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonRow, NeedRow])],
  providers: [AddPerson, PeopleQueries],
  exports: [AddPerson, PeopleQueries],
})
export class PeopleModule {}
