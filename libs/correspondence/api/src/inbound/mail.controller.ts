import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { AttachMail, AttachPreview, CaseMail, CaseMailQuery, FindCaseForMail, MailPage, MailQuery, MailSorted, MailView, SortMail as SortSchema } from '@accord/correspondence/contract';
import type { AttachMail as AttachRequest, CaseMailQuery as CaseQuery, FindCaseForMail as FindRequest, MailQuery as ListQuery, SortMail as SortRequest } from '@accord/correspondence/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ShowMail } from './messages/show-mail';
import { FileMail } from './sorting/file-mail';
import { FindCase } from './sorting/find-case';
import { ReadNewMail } from './sorting/read-new-mail';
import { SortMail } from './sorting/sort-mail';

@Controller('api')
export class MailController {
  constructor(
    private readonly show: ShowMail,
    private readonly sort: SortMail,
    private readonly file: FileMail,
    private readonly findCase: FindCase,
    private readonly readNew: ReadNewMail,
  ) {}

  @Get('mail')
  @Allow('mail.sort')
  @Answers(MailPage)
  list(@Query({ schema: MailQuery }) query: ListQuery) {
    return this.show.list(query);
  }

  @Get('mail/:id')
  @Allow('mail.read')
  @Answers(MailView)
  one(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.show.one(id, me);
  }

  @Get('cases/:caseId/mail')
  @Allow('mail.read')
  @Answers(CaseMail)
  ofCase(@Param('caseId', { schema: Id }) caseId: string, @Query({ schema: CaseMailQuery }) query: CaseQuery) {
    return this.show.ofCase(caseId, query);
  }

  @Post('mail/:id/take')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  take(@Param('id', { schema: Id }) id: string, @Body({ schema: SortSchema }) { version }: SortRequest) {
    return this.sort.take(id, version);
  }

  @Post('mail/:id/find-case')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(AttachPreview)
  find(@Param('id', { schema: Id }) id: string, @Body({ schema: FindCaseForMail }) { reference }: FindRequest) {
    return this.findCase.run(id, reference);
  }

  @Post('mail/:id/attach')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  attach(@Param('id', { schema: Id }) id: string, @Body({ schema: AttachMail }) request: AttachRequest) {
    return this.file.attach(id, request);
  }

  @Post('mail/:id/contact')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  contact(@Param('id', { schema: Id }) id: string, @Body({ schema: SortSchema }) { version }: SortRequest) {
    return this.file.asContact(id, version);
  }

  @Post('mail/:id/not-ours')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  notOurs(@Param('id', { schema: Id }) id: string, @Body({ schema: SortSchema }) { version }: SortRequest) {
    return this.sort.put(id, version, 'not-ours');
  }

  @Post('mail/:id/spam')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  spam(@Param('id', { schema: Id }) id: string, @Body({ schema: SortSchema }) { version }: SortRequest) {
    return this.sort.put(id, version, 'spam');
  }

  @Post('mail/:id/sort-again')
  @HttpCode(200)
  @Allow('mail.sort')
  @Answers(MailSorted)
  again(@Param('id', { schema: Id }) id: string, @Body({ schema: SortSchema }) { version }: SortRequest) {
    return this.sort.put(id, version, 'to-sort');
  }

  @Post('mail/:id/read')
  @HttpCode(200)
  @Allow('case.work')
  @Answers(Done)
  read(@Param('id', { schema: Id }) id: string) {
    return this.readNew.run(id);
  }
}
