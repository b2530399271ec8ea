import { Injectable, signal } from '@angular/core';

/** The reason typed on the preview, on its way to the page that asks once more; kept in memory alone. */
@Injectable({ providedIn: 'root' })
export class ReasonGiven {
  readonly reason = signal('');
}
