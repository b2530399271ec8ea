import { RecordedWords } from '@accord/casework/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

const worked = 'Worked on the mediation';

/** What a case's own history says of mediation: that it went on, when and by whom, and nothing of what anybody answered. */
@Injectable()
export class MediationRecordWords implements OnModuleInit {
  constructor(private readonly words: RecordedWords) {}

  onModuleInit(): void {
    this.words.register({
      'mediations.listed': 'Saw it in the list of mediations',
      'mediation.read': 'Looked at the mediation',
      'mediation.result-read': 'Looked at what came of mediation',
      'mediation.choices-read': 'Looked at whom mediation can be offered',
      'mediation.offer-read': 'Looked at the offer of mediation',
      'mediation.begun': 'Began a mediation',
      'mediation.answered': worked,
      'mediation.declared': worked,
      'mediation.waived': worked,
      'mediation.need-confirmed': worked,
      'mediation.replied': 'Heard whether somebody comes',
      'mediation.session-booked': 'Booked a meeting',
      'mediation.session-moved': 'Moved a meeting',
      'mediation.session-cancelled': 'Cancelled a meeting',
      'mediation.session-recorded': 'Noted that a meeting took place',
      'mediation.result': 'Recorded the result of mediation',
    });
  }
}
