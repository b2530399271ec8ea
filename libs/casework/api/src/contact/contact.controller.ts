import { Allow } from '@accord/access/api';
import { AddToOpenCase as AddRequest, AnswerAndClose as AnswerRequest, Callers, FindCallers, FindSimilar, Logged, LogContact as LogRequest, SimilarContacts as Similar } from '@accord/casework/contract';
import type { AddToOpenCase as Added, AnswerAndClose as Answered, FindCallers as CallersRequest, FindSimilar as FindRequest, LogContact as Request } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AddToOpenCase } from './add-to-open-case';
import { AnswerAndClose } from './answer-and-close';
import { FindCaller } from './callers';
import { LogContact } from './log-contact';
import { SimilarContacts } from './similar-contacts';

@Controller('api')
export class ContactController {
  constructor(
    private readonly logContact: LogContact,
    private readonly answer: AnswerAndClose,
    private readonly addTo: AddToOpenCase,
    private readonly similar: SimilarContacts,
    private readonly callers: FindCaller,
  ) {}

  @Post('contacts')
  @Allow('contact.log')
  @Answers(Logged, 201)
  log(@Body({ schema: LogRequest }) request: Request) {
    return this.logContact.run(request);
  }

  @Post('contacts/answered')
  @Allow('contact.log')
  @Answers(Logged, 201)
  answered(@Body({ schema: AnswerRequest }) request: Answered) {
    return this.answer.run(request);
  }

  @Post('contacts/similar')
  @HttpCode(200)
  @Allow('contact.log')
  @Answers(Similar)
  find(@Body({ schema: FindSimilar }) request: FindRequest) {
    return this.similar.run(request);
  }

  @Post('contacts/callers')
  @HttpCode(200)
  @Allow('contact.log')
  @Answers(Callers)
  calledBefore(@Body({ schema: FindCallers }) request: CallersRequest) {
    return this.callers.run(request);
  }

  @Post('cases/:id/contacts')
  @Allow('contact.log')
  @Answers(Logged, 201)
  added(@Param('id', { schema: Id }) id: string, @Body({ schema: AddRequest }) request: Added) {
    return this.addTo.run(id, request);
  }
}
