import { Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordTable, dayInRow, dayInSentence, Empty, inLondon, Lead, PageState, PartState, Status, Turn } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { ApiClient, apiView, focusQuietly } from '@accord/platform/web';
import { Monday, MondayRows } from '@accord/reporting/contract';
import { mondayWords, sinceLastLook } from '@accord/reporting/rules';
import { LoadTable } from '../load/load-table';
import { FigureLinks } from './figure-links';

/** A manager's morning: what is new since the last look, how things stand, what the month can still come to, and the load ahead. */
@Component({
  selector: 'accord-monday-page',
  imports: [AccordButton, AccordTable, Empty, FigureLinks, Lead, LoadTable, PageState, PartState, RouterLink, Status, Turn],
  template: `
    <accord-page-state [of]="monday" what="what is new" [rows]="8" />
    @if (monday.value(); as page) {
      <accord-lead heading="Since you last looked" [line]="line()">
        <button accordButton type="button" [busy]="saving()" (click)="seen(page.asAt)">I have seen these</button>
      </accord-lead>
      @if (said()) { <accord-status>{{ said() }}</accord-status> }
      <h2 class="nhsuk-heading-s">New</h2>
      <accord-figure-links [figures]="news()" [figure]="figure()" (opened)="asked = true" />
      <h2 class="nhsuk-heading-s">As it stands now</h2>
      <accord-figure-links [figures]="standing()" [figure]="figure()" (opened)="asked = true" />
      @if (figure()) {
        <section aria-labelledby="rows-heading">
          <h2 #rowsHeading class="nhsuk-heading-s" id="rows-heading">{{ heading() }}</h2>
          <accord-part-state [of]="rows" what="these rows" />
          @if (rows.value(); as list) {
            @if (list.items.length > 0) {
              <table accordTable>
                <caption class="nhsuk-u-visually-hidden">{{ heading() }}</caption>
                <thead class="nhsuk-table__head">
                  <tr><th scope="col">Since or by</th><th scope="col">What</th><th scope="col">Case</th><th scope="col">Owner</th></tr>
                </thead>
                <tbody>
                  @for (row of list.items; track row.id) {
                    <tr>
                      <td class="accord-nowrap">{{ day(row.on) }}</td>
                      <td>@if (row.to; as to) { <a [routerLink]="to">{{ row.what }}</a> } @else { {{ row.what }} }</td>
                      <td>@if (row.caseId) { <a class="accord-ref" [routerLink]="['/cases', row.caseId]">{{ row.reference }}</a> } {{ row.title }}</td>
                      <td class="accord-nowrap">{{ row.caseId ? (row.owner ?? 'nobody') : '' }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            } @else {
              <accord-empty>Nothing is here any more.</accord-empty>
            }
            <accord-turn things="rows" [next]="list.next" [first]="!!after()" />
          }
        </section>
      }
      <section aria-labelledby="month-heading">
        <h2 class="nhsuk-heading-s" id="month-heading">This month on time</h2>
        <p class="nhsuk-body">{{ page.month.sentence }} <a routerLink="/reports/performance" [queryParams]="{ by: 'rule', months: 1 }">Show the figures</a></p>
      </section>
      <accord-load-table />
    }
  `,
})
export class MondayPage {
  readonly figure = input<string>();
  readonly after = input<string>();
  private readonly api = inject(ApiClient);
  protected readonly monday = apiView(() => '/api/monday', Monday);
  protected readonly rows = apiView(() => (this.figure() ? `/api/monday/rows?figure=${this.figure()}${this.after() ? `&cursor=${this.after()}` : ''}` : undefined), MondayRows, { keep: true });
  protected readonly saving = signal(false);
  protected readonly said = signal('');
  protected readonly day = dayInRow;
  protected readonly news = computed(() => this.monday.value()?.figures.filter(({ key }) => sinceLastLook.includes(key)) ?? []);
  protected readonly standing = computed(() => this.monday.value()?.figures.filter(({ key }) => !sinceLastLook.includes(key)) ?? []);
  protected readonly heading = computed(() => Object.entries(mondayWords).find(([key]) => key === this.figure())?.[1].heading ?? '');
  protected readonly line = computed(() => {
    const page = this.monday.value();
    if (!page) return '';
    const { date, time } = inLondon(page.since);
    return page.lastLooked ? `Since ${dayInSentence(date)}, ${time}` : 'You have not said so yet: the last seven days count';
  });

  private readonly rowsHeading = viewChild<ElementRef<HTMLElement>>('rowsHeading');
  /** Set when a figure is opened: the focus then goes to its rows, which stand below the figures, on a phone out of sight. */
  protected asked = false;

  constructor() {
    effect(() => {
      const heading = this.rowsHeading();
      const isThere = this.rows.value() && !this.rows.loading() && this.heading();
      if (!this.asked || !heading || !isThere) return;
      this.asked = false;
      focusQuietly(heading.nativeElement);
    });
  }

  protected async seen(asAt: string): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const answer = await this.api.put('/api/monday/seen', { asAt }, Done);
    this.saving.set(false);
    this.said.set(answer.ok ? 'Noted. From now on, only what comes later is new.' : answer.problem.detail);
    if (answer.ok) this.monday.reload();
  }
}
