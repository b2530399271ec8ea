import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { ConfirmTriage as Confirmed, Triaged, TriagePage, TriagePreview } from '@accord/casework/contract';
import type { ConfirmTriage as Request } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConfirmTriage } from './confirm-triage';
import { ShowTriage } from './show-triage';

@Controller('api/contacts/:id/triage')
export class TriageController {
  constructor(
    private readonly show: ShowTriage,
    private readonly confirm: ConfirmTriage,
  ) {}

  @Get()
  @Allow('case.read')
  @Answers(TriagePage)
  page(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.page(id, me);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('contact.triage')
  @Answers(TriagePreview)
  preview(@Param('id', { schema: Id }) id: string, @Body({ schema: Confirmed }) request: Request) {
    return this.show.preview(id, request);
  }

  @Post()
  @HttpCode(200)
  @Allow('contact.triage')
  @Answers(Triaged)
  confirmed(@Param('id', { schema: Id }) id: string, @Body({ schema: Confirmed }) request: Request, @Me() me: Staff) {
    return this.confirm.run(id, request, me);
  }
}
