import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { ReceiptView } from '@accord/commitments/contract';
import { AccordButton, DayPipe, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { ActsTable } from '../calendars/acts-table';

/** What counts of what reaches us out of hours: the day itself, unless our own procedure says otherwise. */
@Component({
  selector: 'accord-receipt-page',
  imports: [AccordButton, ActsTable, DayPipe, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the practice" />
    @if (view.value(); as shown) {
      <p class="nhsuk-body-s"><a routerLink="/admin/rules">Back to the rules</a></p>
      <accord-lead heading="Receipt out of hours" line="No law read has office hours: a complaint is received on the day it reaches us.">
        @if (mayChange()) {
          <div class="nhsuk-button-group">
            <a accordButton [small]="true" routerLink="/admin/receipt/on">{{ shown.practice ? 'Change it' : 'Our procedure says so: switch it on' }}</a>
            @if (shown.practice) {
              <a accordButton kind="secondary" [small]="true" routerLink="/admin/receipt/off">Switch it off</a>
            }
          </div>
        }
      </accord-lead>
      @if (shown.practice; as practice) {
        <p class="nhsuk-body"><strong>On.</strong> What comes at {{ practice.cutOff }} or later, or on a day not worked, counts from the next working day.</p>
        <p class="nhsuk-body">{{ practice.confirmedBy }} confirmed it on {{ practice.confirmedOn | day: 'sentence' }}. Source: {{ practice.source }}.</p>
        <blockquote class="nhsuk-inset-text">{{ practice.quotation }}</blockquote>
      } @else {
        <p class="nhsuk-body"><strong>Off.</strong> What reaches us at night or at a weekend counts from that day.</p>
      }
      @if (shown.acts.length > 0) {
        <h2 class="nhsuk-heading-s">Switched on and off</h2>
        <accord-acts-table [acts]="shown.acts" />
      }
    }
  `,
})
export class ReceiptPage {
  private readonly session = inject(Session);
  protected readonly mayChange = computed(() => this.session.may('rules.manage'));
  protected readonly view = apiView(() => '/api/receipt', ReceiptView);
}
