import { RecordedWords } from '@accord/casework/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** What was done in the closer look, as a case's own history says it. */
@Injectable()
export class InvestigationRecordWords implements OnModuleInit {
  constructor(private readonly words: RecordedWords) {}

  onModuleInit(): void {
    this.words.register({
      'findings.read': 'Looked at the findings',
      'finding.written': 'Wrote the finding of an issue',
      'evidence.added': 'Added evidence',
      'looking.saved': 'Wrote down how it is looked at',
    });
  }
}
