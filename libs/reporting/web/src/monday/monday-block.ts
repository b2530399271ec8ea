import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PartState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { Monday } from '@accord/reporting/contract';
import { FigureLinks } from './figure-links';

/** The same figures on a manager's home page, those that are not nothing. */
@Component({
  selector: 'accord-monday-block',
  imports: [FigureLinks, PartState, RouterLink],
  template: `
    <section class="accord-card" aria-labelledby="monday-block">
      <h2 class="nhsuk-heading-s" id="monday-block"><a routerLink="/monday">Since you last looked</a></h2>
      <accord-part-state [of]="monday" what="what is new" [rows]="2" />
      @if (monday.value(); as page) {
        @if (figures().length > 0) { <accord-figure-links [figures]="figures()" /> } @else { <p class="nhsuk-body">Nothing is new, late or without an owner.</p> }
        <p class="nhsuk-body">{{ page.month.sentence }}</p>
      }
    </section>
  `,
})
export class MondayBlock {
  protected readonly monday = apiView(() => '/api/monday', Monday);
  protected readonly figures = computed(() => this.monday.value()?.figures.filter(({ count }) => count > 0) ?? []);
}
