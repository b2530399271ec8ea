import { Allow } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { Id, Made } from '@accord/platform/contract';
import { AddPerson, ChangePerson, PeopleOfCase as People } from '@accord/people/contract';
import type { AddPerson as AddRequest, ChangePerson as ChangeRequest } from '@accord/people/contract';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { PeopleOfCase } from './people-of-case';

@Controller('api/cases/:id/people')
export class PeopleController {
  constructor(private readonly people: PeopleOfCase) {}

  @Get()
  @Allow('case.read')
  @Answers(People)
  show(@Param('id', { schema: Id }) id: string) {
    return this.people.show(id);
  }

  @Post()
  @Allow('case.work')
  @Answers(Made, 201)
  add(@Param('id', { schema: Id }) id: string, @Body({ schema: AddPerson }) request: AddRequest) {
    return this.people.add(id, request);
  }

  @Put(':personId')
  @Allow('case.work')
  @Answers(Made)
  change(@Param('id', { schema: Id }) id: string, @Param('personId', { schema: Id }) personId: string, @Body({ schema: ChangePerson }) request: ChangeRequest) {
    return this.people.change(id, personId, request);
  }
}
