import { inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { PageTitle } from './page-title';

/** Each route's `title` becomes `… - Accord`. A page that shows a reference sets its own later through `PageTitle`. */
@Injectable()
export class AccordTitles extends TitleStrategy {
  private readonly title = inject(PageTitle);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.title.is(this.buildTitle(snapshot) ?? '');
  }
}
