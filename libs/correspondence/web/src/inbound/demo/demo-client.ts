import { inject, Injectable } from '@angular/core';
import { WrittenIn } from '@accord/correspondence/contract';
import type { AnswerCaught, WriteIn } from '@accord/correspondence/contract';
import { type Answer, ApiClient } from '@accord/platform/web';

/** The demo's other side: what people outside do with the mail they get. */
@Injectable({ providedIn: 'root' })
export class DemoClient {
  private readonly api = inject(ApiClient);

  answer(id: string, said: AnswerCaught): Promise<Answer<WrittenIn>> {
    return this.api.post(`/api/demo/mail/${id}/answer`, said, WrittenIn);
  }

  writeIn(said: WriteIn): Promise<Answer<WrittenIn>> {
    return this.api.post('/api/demo/mail', said, WrittenIn);
  }
}

const outcomes: Readonly<Record<string, string>> = { contact: 'It became a new contact', reply: 'It was filed to its case', bounce: 'The letter is marked as returned', 'calendar-reply': 'The answer went to the mediation' };

/** What became of the mail, in one sentence. */
export function outcomeWords({ result, reference, why }: WrittenIn): string {
  const words = outcomes[result];
  if (!words) return why;
  return `${words}${reference ? `: ${reference}` : ''}.`;
}
