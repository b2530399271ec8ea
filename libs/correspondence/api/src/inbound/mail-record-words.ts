import { RecordedWords } from '@accord/casework/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** What was done with mail, as a case's own history says it. */
@Injectable()
export class MailRecordWords implements OnModuleInit {
  constructor(private readonly words: RecordedWords) {}

  onModuleInit(): void {
    this.words.register({
      'mail.received': 'An e-mail came in',
      'mail.filed': 'Filed an e-mail to the case',
      'mail.listed': 'Looked at the e-mails',
      'mail.read': 'Read an e-mail',
      'mail.downloaded': 'Downloaded an e-mail as it came',
      'mail.file-downloaded': 'Downloaded a file of an e-mail',
      'mail.new-read': 'Noted that the new e-mail was read',
      'mail.sender-known': 'Made the sender of an e-mail a known party',
    });
  }
}
