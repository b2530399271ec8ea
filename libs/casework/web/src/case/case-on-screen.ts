import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { CaseView } from '@accord/casework/contract';
import { apiView, News } from '@accord/platform/web';

/** The case that is on the screen: read once a page, shared by its head and by the page beneath. */
@Injectable({ providedIn: 'root' })
export class CaseOnScreen {
  private readonly id = signal<string | undefined>(undefined);
  private readonly router = inject(Router);
  private readonly news = inject(News);
  readonly view = apiView(() => (this.id() ? `/api/cases/${this.id()}` : undefined), CaseView);

  /** Each page of a case reads it anew: a colleague may have worked on it meanwhile. */
  open(id: string): void {
    if (this.id() === id) this.view.reload();
    else this.id.set(id);
  }

  isOn(id: string): boolean {
    return this.id() === id;
  }

  /** Back to a page of the case, with what was done said on arrival. */
  async back(id: string, done: string, section?: string): Promise<void> {
    this.news.onArrival({ text: done });
    await this.router.navigate(['/cases', id, ...(section ? [section] : [])]);
  }
}
