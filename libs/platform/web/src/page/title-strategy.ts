import { inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { PageTitle } from './page-title';

/** Each route's `title` becomes `… - Accord`. A page that shows a reference sets its own later through `PageTitle`. */
@Injectable()
export class AccordTitles extends TitleStrategy {
  private readonly title = inject(PageTitle);
  private path = '';

  override updateTitle(snapshot: RouterStateSnapshot): void {
    // A filter, a tab or a draft in the address is the same page still, with the title that it gave itself.
    const path = snapshot.url.replace(/[?#].*/, '');
    if (path === this.path) return;
    this.path = path;
    this.title.on('');
    this.title.is(this.buildTitle(snapshot) ?? '');
  }
}
