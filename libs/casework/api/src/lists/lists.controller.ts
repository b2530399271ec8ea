import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { AskLeadQueue, AskWork, AssignCase as AssignRequest, CasePage, LeadQueue, ListContacts, Work } from '@accord/casework/contract';
import type { AskLeadQueue as LeadRequest, AskWork as WorkAsked, AssignCase as GiveRequest, ListContacts as ListRequest } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { AssignCase } from '../assignment/assign-case';
import { ReadLeadQueue } from '../work/lead-queue';
import { MyWork } from '../work/my-work';
import { ContactList } from './contact-list';

@Controller('api')
export class ListsController {
  constructor(
    private readonly contacts: ContactList,
    private readonly work: MyWork,
    private readonly leads: ReadLeadQueue,
    private readonly assign: AssignCase,
  ) {}

  @Get('contacts')
  @Allow('work.read')
  @Answers(CasePage)
  list(@Query({ schema: ListContacts }) asked: ListRequest) {
    return this.contacts.run(asked);
  }

  @Get('work')
  @Allow('work.read')
  @Answers(Work)
  mine(@Me() me: Staff, @Query({ schema: AskWork }) { group }: WorkAsked) {
    return this.work.run(me.roles, group);
  }

  @Get('work/lead')
  @Allow('work.lead')
  @Answers(LeadQueue)
  lead(@Query({ schema: AskLeadQueue }) asked: LeadRequest, @Me() me: Staff) {
    return this.leads.run(asked, me);
  }

  @Post('cases/:id/take')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Done)
  take(@Param('id', { schema: Id }) id: string) {
    return this.assign.take(id);
  }

  @Put('cases/:id/owner')
  @Allow('case.assign')
  @Answers(Done)
  give(@Param('id', { schema: Id }) id: string, @Body({ schema: AssignRequest }) request: GiveRequest) {
    return this.assign.give(id, request);
  }
}
