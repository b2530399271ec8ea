import { Allow } from '@accord/access/api';
import { FindSimilar, Logged, LogContact as LogRequest, SimilarContacts as Similar } from '@accord/casework/contract';
import type { FindSimilar as FindRequest, LogContact as Request } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { LogContact } from './log-contact';
import { SimilarContacts } from './similar-contacts';

@Controller('api/contacts')
export class ContactController {
  constructor(
    private readonly logContact: LogContact,
    private readonly similar: SimilarContacts,
  ) {}

  @Post()
  @Allow('contact.log')
  @Answers(Logged, 201)
  log(@Body({ schema: LogRequest }) request: Request) {
    return this.logContact.run(request);
  }

  @Post('similar')
  @HttpCode(200)
  @Allow('contact.log')
  @Answers(Similar)
  find(@Body({ schema: FindSimilar }) request: FindRequest) {
    return this.similar.run(request);
  }
}
