import { Component, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, AccordInput, AccordTable, dayInRow, ErrorSummary, Field, PartState, Scroll, Status } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { Forecast, SetCapacity } from '@accord/reporting/contract';

/** What falls due in the next 20 working days, a row a person, a column a week, with what is too much in words. */
@Component({
  selector: 'accord-load-table',
  imports: [AccordButton, AccordFormDirective, AccordInput, AccordTable, ErrorSummary, Field, FormField, PartState, RouterLink, Scroll, Status],
  template: `
    <section aria-labelledby="load-heading">
      <h2 class="nhsuk-heading-s" id="load-heading">Load for the next 20 working days</h2>
      <accord-part-state [of]="forecast" what="the forecast" />
      @if (forecast.value(); as view) {
        <p class="nhsuk-body">{{ view.sentence }} One person can meet {{ view.capacity }} {{ view.capacity === 1 ? 'date' : 'dates' }} in a whole week.
          @if (session.may('board.arrange')) { <button type="button" class="accord-link-button" [attr.aria-expanded]="open()" (click)="toggle(view)">Change that</button> }
        </p>
        @if (said()) { <accord-status>{{ said() }}</accord-status> }
        @if (open()) {
          <form class="accord-card accord-narrow" [accordForm]="form" (pressed)="save()">
            <accord-error-summary />
            <accord-field label="Dates one person can meet in a week"><input accordInput inputmode="numeric" [formField]="form.fields.dates" /></accord-field>
            <button accordButton kind="secondary" [busy]="form.busy()">Save</button>
          </form>
        }
        <accord-scroll label="Load by person and week">
          <table accordTable [cards]="false">
            <caption class="nhsuk-u-visually-hidden">Dates to act on, by person and week</caption>
            <thead class="nhsuk-table__head">
              <tr>
                <th scope="col">Who</th>
                <th scope="col" class="nhsuk-table__header--numeric">Overdue</th>
                @for (week of view.weeks; track week.from) {
                  <th scope="col" class="accord-ref">From {{ day(week.from) }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (person of view.people; track person.name) {
                <tr>
                  <th scope="row"><a [routerLink]="['/board']" [queryParams]="{ owner: person.staffId ?? 'nobody', view: 'all' }">{{ person.name }}</a></th>
                  <td class="nhsuk-table__cell--numeric">{{ person.overdue }}</td>
                  @for (week of person.weeks; track $index) {
                    <td class="accord-ref">{{ week.due }}@if (week.words) {, @if (week.isOver) { <strong>{{ week.words }}</strong> } @else { {{ week.words }} }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </accord-scroll>
      }
    </section>
  `,
})
export class LoadTable {
  private readonly api = inject(ApiClient);
  protected readonly session = inject(Session);
  protected readonly forecast = apiView(() => '/api/board/forecast', Forecast);
  protected readonly open = signal(false);
  protected readonly said = signal('');
  private readonly typed = signal({ dates: '' });
  private readonly version = computed(() => this.forecast.value()?.capacityVersion ?? 0);
  protected readonly form = contractForm(this.typed, SetCapacity, ({ dates }) => ({ dates: Number(dates || Number.NaN), version: this.version() }));
  protected readonly day = dayInRow;

  protected toggle({ capacity }: Forecast): void {
    this.typed.set({ dates: String(capacity) });
    this.open.set(!this.open());
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put('/api/board/capacity', request, Done, sending));
    if (!answer) return;
    if (answer.ok) this.open.set(false);
    this.said.set(answer.ok ? 'Saved. The table counts with it now.' : answer.problem.status === 409 ? 'A colleague changed it meanwhile. Look, and save again if you like.' : '');
    if (answer.ok || answer.problem.status === 409) this.forecast.reload();
  }
}
