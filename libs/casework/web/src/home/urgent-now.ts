import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseRow } from '@accord/casework/contract';
import { urgencyNames, waitedWords } from '@accord/casework/rules';
import { AccordButton, DueShape } from '@accord/design-system/web';

/** People in hospital or in danger whom nobody has answered yet, the longest wait first, with the minutes. */
@Component({
  selector: 'accord-urgent-now',
  imports: [AccordButton, DueShape, RouterLink],
  template: `
    @if (rows().length > 0) {
      <section class="accord-card accord-urgent" aria-labelledby="urgent-now">
        <h2 class="nhsuk-heading-s" id="urgent-now">{{ heading() }}</h2>
        <ul class="accord-urgent__list">
          @for (row of rows(); track row.id) {
            <li class="accord-urgent__item">
              <strong class="accord-urgent__wait"><accord-due-shape state="overdue" /> {{ waited(row) }}<span class="nhsuk-u-visually-hidden"> waiting</span></strong>
              <span class="accord-urgent__what">{{ urgencies[row.urgency] }}. {{ row.title }}@if (row.place) {, {{ row.place }}}</span>
              <span class="accord-urgent__who">{{ row.owner ? row.owner.name : 'Nobody has this yet' }}</span>
              <span class="accord-urgent__do">
                @if (row.owner) {
                  <a accordButton kind="secondary" [small]="true" [routerLink]="['/contacts', row.id, 'triage']">Open<span class="nhsuk-u-visually-hidden"> {{ row.reference }}</span></a>
                } @else {
                  <button accordButton kind="secondary" [small]="true" type="button" (click)="take.emit(row)">Take<span class="nhsuk-u-visually-hidden"> {{ row.reference }}</span></button>
                }
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class UrgentNow {
  readonly rows = input.required<readonly CaseRow[]>();
  /** When the rows were read; the minutes stand still until they are read again. */
  readonly asAt = input.required<string>();
  readonly take = output<CaseRow>();
  protected readonly urgencies = urgencyNames;
  protected readonly heading = computed(() => `Urgent now: ${this.rows().length} ${this.rows().length === 1 ? 'person' : 'people'} in danger or in hospital, not yet answered`);

  protected waited({ receivedAt }: CaseRow): string {
    return waitedWords(Date.parse(receivedAt), Date.parse(this.asAt()));
  }
}
