import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionBooked, Stepped } from '@accord/mediation/contract';
import { type Answer, ApiClient, News, type Sending } from '@accord/platform/web';

/** Writes about a mediation, and the way on after them. */
@Injectable({ providedIn: 'root' })
export class MediationClient {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly news = inject(News);

  /** `what` is the end of the address: `offer`, `waivers`. */
  post(id: string, what: string, request: unknown, sending: Sending): Promise<Answer<Stepped>> {
    return this.api.post(`/api/mediations/${id}/${what}`, request, Stepped, sending);
  }

  put(id: string, what: string, request: unknown, sending: Sending): Promise<Answer<Stepped>> {
    return this.api.put(`/api/mediations/${id}/${what}`, request, Stepped, sending);
  }

  book(id: string, request: unknown, sending: Sending): Promise<Answer<SessionBooked>> {
    return this.api.post(`/api/mediations/${id}/sessions`, request, SessionBooked, sending);
  }

  move(id: string, sessionId: string, request: unknown, sending: Sending): Promise<Answer<SessionBooked>> {
    return this.api.put(`/api/mediations/${id}/sessions/${sessionId}/time`, request, SessionBooked, sending);
  }

  /** Goes on to a page, with what was done said on arrival. */
  async goTo(place: readonly string[], done: string): Promise<void> {
    this.news.onArrival({ text: done });
    await this.router.navigate([...place]);
  }
}
