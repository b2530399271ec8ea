import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { AbsencesOf, RecordAbsence, StaffNames } from '@accord/access/contract';
import { coverWords } from '@accord/access/rules';
import { AccordButton, Combobox, DateInput, dayInRow, ErrorSummary, PartState, Status } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { colleagues, findColleague } from '../colleagues';

/** Days away of one person with who covers: written down, shown and ended, for oneself or by an administrator. */
@Component({
  selector: 'accord-absence-form',
  imports: [AccordButton, AccordFormDirective, Combobox, DateInput, ErrorSummary, FormField, PartState, Status],
  template: `
    <h2 class="nhsuk-heading-s" id="days-away">Days away</h2>
    <accord-part-state [of]="view" what="the days away" />
    <accord-status>{{ said() }}</accord-status>
    @if (view.value(); as known) {
      @for (absence of known.items; track absence.id) {
        <p class="nhsuk-body">
          {{ absence.current ? 'Away now' : 'Away' }}: {{ row(absence.from) }} to {{ row(absence.to) }}. @if (absence.coverLeft) { <strong>{{ coverWords(absence) }}.</strong> End these days and write them down again with another cover. } @else { {{ coverWords(absence) }}. }
          <button type="button" class="accord-link-button" (click)="back(absence.id)">{{ absence.current ? 'Back today' : 'Take it away' }}<span class="nhsuk-u-visually-hidden">: {{ row(absence.from) }} to {{ row(absence.to) }}</span></button>
        </p>
      } @empty {
        <p class="nhsuk-body">No days away are written down.</p>
      }
      @for (cover of known.covers; track cover.id) {
        <p class="nhsuk-body">{{ whose() }} for {{ cover.name }}: {{ row(cover.from) }} to {{ row(cover.to) }}.</p>
      }
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-date legend="First day away" [formField]="form.fields.from" />
        <accord-date legend="Last day away" [formField]="form.fields.to" />
        <accord-combobox label="Who covers?" hint="Alerts about dates go to them. Type a name or a role" [find]="find()" [eager]="true" [(words)]="cover" [formField]="form.fields.coverId" />
        <button accordButton kind="secondary" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Write down the days away' }}</button>
      </form>
    }
  `,
})
export class AbsenceForm {
  /** `/api/absences` for oneself, `/api/staff/:id/absences` for a colleague. */
  readonly path = input('/api/absences');
  readonly staffId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly staff = colleagues(StaffNames);
  protected readonly view = apiView(() => this.path(), AbsencesOf);
  protected readonly said = signal('');
  protected readonly row = dayInRow;
  protected readonly coverWords = coverWords;
  protected readonly whose = computed(() => (this.path() === '/api/absences' ? 'You cover' : 'They cover'));
  protected readonly find = computed(() => findColleague(this.staff.all().filter(({ id }) => id !== this.staffId())));
  /** The words in the box, which empties with the form. */
  protected readonly cover = signal('');
  private readonly typed = signal({ from: '', to: '', coverId: '' });
  protected readonly form = contractForm(this.typed, RecordAbsence);

  protected async save(): Promise<void> {
    this.said.set('');
    const answer = await this.form.press((request, sending) => this.api.post(this.path(), request, AbsencesOf, sending));
    if (!answer?.ok) return;
    this.typed.set({ from: '', to: '', coverId: '' });
    this.cover.set('');
    this.shown('The days away are written down.');
  }

  protected async back(id: string): Promise<void> {
    const answer = await this.api.post(`${this.path()}/${id}/back`, {}, AbsencesOf);
    this.shown(answer.ok ? 'Done.' : answer.problem.detail);
  }

  private shown(said: string): void {
    this.said.set(said);
    this.view.reload();
  }
}
