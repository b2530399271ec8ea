import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { colleagues, findColleague } from '@accord/access/web';
import { AccordButton, AccordTable, Combobox, ErrorSummary } from '@accord/design-system/web';
import { AccordFormDirective, Announcer, ApiClient, contractForm } from '@accord/platform/web';
import { CasesGiven, GivingPreview, PreviewGiving } from '@accord/reporting/contract';
import type { Selection } from './selection';

const nobody = { value: 'nobody', label: 'Nobody: give back', hint: '' };

/** Gives what is ticked to a colleague: who, what would happen, then the press, and what came of it. */
@Component({
  selector: 'accord-give-panel',
  imports: [AccordButton, AccordFormDirective, AccordTable, Combobox, ErrorSummary, FormField, RouterLink],
  template: `
    <section class="accord-card accord-narrow" aria-labelledby="give-heading">
      <h2 class="nhsuk-heading-s" id="give-heading">Give {{ selection().count() }} {{ selection().count() === 1 ? 'date' : 'dates' }} to a colleague</h2>
      @if (given(); as done) {
        <p class="nhsuk-body" role="status">{{ done.sentence }}</p>
        @if (done.notGiven.length > 0) {
          <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Show them</span></summary>
            <div class="nhsuk-details__text">
              <table accordTable>
                <caption class="nhsuk-u-visually-hidden">Cases that were not given</caption>
                <thead><tr><th scope="col">Case</th><th scope="col">Why</th></tr></thead>
                <tbody>
                  @for (one of done.notGiven; track one.caseId) {
                    <tr><td><a class="accord-ref" [routerLink]="['/cases', one.caseId]">{{ one.reference }}</a></td><td>{{ one.because }}</td></tr>
                  }
                </tbody>
              </table>
            </div>
          </details>
        }
        <button accordButton kind="secondary" [small]="true" type="button" (click)="closed.emit()">Close</button>
      } @else {
        <form [accordForm]="form" (pressed)="look()">
          <accord-error-summary />
          <accord-combobox label="Who takes them?" hint="Type a name or a role" [find]="find()" [eager]="true" [formField]="form.fields.ownerId" (taken)="preview.set(undefined)" />
          <button accordButton kind="secondary" [busy]="form.busy()">See what would happen</button>
        </form>
        @if (preview(); as seen) {
          <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">Information: </span>
            <p>{{ seen.sentence }}</p>
            @for (sentence of seen.away; track sentence) { <p>{{ sentence }}</p> }
            @if (seen.load; as load) {
              <p>{{ seen.to }} has {{ load.now }} open {{ load.now === 1 ? 'date' : 'dates' }} in the next four weeks or overdue, and would have {{ load.after }}.</p>
            }
            @for (sentence of seen.leftOut; track sentence) { <p>{{ sentence }}</p> }
          </div>
          @if (problem(); as words) { <p class="nhsuk-body" role="alert">{{ words }}</p> }
          @if (seen.cases.length > 0) {
            <button accordButton type="button" [busy]="giving()" (click)="give(seen)">{{ giving() ? 'Giving' : 'Give ' + seen.cases.length + (seen.cases.length === 1 ? ' case' : ' cases') }}</button>
          }
        }
        <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="closed.emit()">Leave them as they are</button></p>
      }
    </section>
  `,
})
export class GivePanel {
  readonly selection = input.required<Selection>();
  readonly filter = input.required<Readonly<Record<string, string>>>();
  /** After giving: the board reads again. */
  readonly done = output<void>();
  readonly closed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  private readonly staff = colleagues(StaffNames);
  protected readonly find = computed(() => findColleague(this.staff.able(), [nobody]));
  private readonly typed = signal({ ownerId: '' });
  protected readonly form = contractForm(this.typed, PreviewGiving, ({ ownerId }) => {
    const { sort: _sort, ...filter } = this.filter();
    return { ownerId: ownerId === nobody.value ? null : ownerId || undefined, ...this.selection().asked(filter) };
  });
  protected readonly preview = signal<GivingPreview | undefined>(undefined);
  protected readonly given = signal<CasesGiven | undefined>(undefined);
  protected readonly giving = signal(false);
  protected readonly problem = signal('');

  protected async look(): Promise<void> {
    this.preview.set(undefined);
    const answer = await this.form.press((request, sending) => this.api.post('/api/board/give/preview', request, GivingPreview, sending));
    if (!answer?.ok) return;
    this.preview.set(answer.value);
    this.announcer.say([answer.value.sentence, ...answer.value.away, ...answer.value.leftOut].join(' '));
  }

  protected async give({ cases }: GivingPreview): Promise<void> {
    if (this.giving()) return;
    this.giving.set(true);
    const { ownerId } = this.typed();
    const answer = await this.api.post('/api/board/give', { ownerId: ownerId === nobody.value ? null : ownerId, cases }, CasesGiven);
    this.giving.set(false);
    this.problem.set(answer.ok ? '' : answer.problem.detail);
    if (!answer.ok) return;
    this.given.set(answer.value);
    this.done.emit();
  }
}
