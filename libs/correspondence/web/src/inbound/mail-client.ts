import { inject, Injectable } from '@angular/core';
import { AttachPreview, MailSorted } from '@accord/correspondence/contract';
import type { AttachMail } from '@accord/correspondence/contract';
import { Done } from '@accord/platform/contract';
import { type Answer, ApiClient } from '@accord/platform/web';

/** What a message can be made into by one press. */
export type SortVerb = 'contact' | 'not-ours' | 'spam' | 'sort-again' | 'take';

/** Writes about messages that reached us. */
@Injectable({ providedIn: 'root' })
export class MailClient {
  private readonly api = inject(ApiClient);

  sort(id: string, verb: SortVerb, version: number): Promise<Answer<MailSorted>> {
    return this.api.post(`/api/mail/${id}/${verb}`, { version }, MailSorted);
  }

  findCase(id: string, reference: string): Promise<Answer<AttachPreview>> {
    return this.api.post(`/api/mail/${id}/find-case`, { reference }, AttachPreview);
  }

  attach(id: string, request: AttachMail): Promise<Answer<MailSorted>> {
    return this.api.post(`/api/mail/${id}/attach`, request, MailSorted);
  }

  /** The new message was read: what was next on the case before is next again. */
  wasRead(id: string): Promise<Answer<Done>> {
    return this.api.post(`/api/mail/${id}/read`, {}, Done);
  }
}
