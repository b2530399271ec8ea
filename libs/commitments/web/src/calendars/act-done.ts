import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@accord/access/web';
import type { ActMade } from '@accord/commitments/contract';
import { News } from '@accord/platform/web';

/** After a change of calendar or rules: on to what it would move, for those who may see it, else back to where it is listed. */
@Injectable({ providedIn: 'root' })
export class ActDone {
  private readonly session = inject(Session);
  private readonly news = inject(News);
  private readonly router = inject(Router);

  async go({ id }: ActMade, text: string, list: string): Promise<void> {
    this.news.onArrival({ text });
    await this.router.navigateByUrl(this.session.may('redating.read') ? `/redating/${id}` : list);
  }
}
