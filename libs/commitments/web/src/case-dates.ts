import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { CaseDates } from '@accord/commitments/contract';
import { type Answer, ApiClient, News, type Sending } from '@accord/platform/web';

/** Writes about the dates of a case; each answers the dates as they then stand and returns to them. */
@Injectable({ providedIn: 'root' })
export class CaseDatesClient {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly news = inject(News);

  /** `what` is the end of the address: `by-hand`, `period`, `more-time/E-6M`. */
  post(caseId: string, what: string, request: unknown, sending: Sending): Promise<Answer<CaseDates>> {
    return this.api.post(`/api/cases/${caseId}/dates/${what}`, request, CaseDates, sending);
  }

  /** Back to the dates, with what was done said on arrival. */
  async back(caseId: string, done: string): Promise<void> {
    this.news.onArrival({ text: done });
    await this.router.navigate(['/cases', caseId, 'dates']);
  }
}
