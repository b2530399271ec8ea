import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { AlertPolicyView, SaveAlertPolicy } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Combobox, ErrorSummary, Field, PageState, Status, Tick } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';

/** When alerts go and how far up: every figure is the organisation's own. */
@Component({
  selector: 'accord-alert-policy-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Combobox, ErrorSummary, Field, FormField, PageState, Status, Tick],
  template: `
    <accord-page-state [of]="view" what="the settings" />
    @if (view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">When alerts go</h1>
        <accord-status>{{ said() }}</accord-status>
        <p class="nhsuk-body">A change plans every alert anew that is still to come. What has gone stays as it was.</p>
        <h2 class="nhsuk-heading-s">Working hours</h2>
        <p class="nhsuk-body">Nothing goes outside them, nor on a day off.</p>
        <accord-field label="From" hint="Like 08:00"><input accordInput class="nhsuk-input--width-5" autocomplete="off" [formField]="form.fields.hours.from" /></accord-field>
        <accord-field label="To" hint="Like 18:00"><input accordInput class="nhsuk-input--width-5" autocomplete="off" [formField]="form.fields.hours.to" /></accord-field>
        <h2 class="nhsuk-heading-s">Days</h2>
        <accord-field label="Working days before the day to act by" hint="0 is the day itself. Like 5, 2, 0"><input accordInput class="nhsuk-input--width-10" autocomplete="off" [formField]="form.fields.before" /></accord-field>
        <accord-field label="Working days after the date" hint="Like 1, 3, 5"><input accordInput class="nhsuk-input--width-10" autocomplete="off" [formField]="form.fields.after" /></accord-field>
        <accord-field label="Days before the six months end" hint="Besides the others. Like 60, 30, 10"><input accordInput class="nhsuk-input--width-10" autocomplete="off" [formField]="form.fields.sixMonths" /></accord-field>
        @if (isEmpty()) {
          <accord-tick label="Where no day is given, no alert is meant" hint="A date can then pass without anybody hearing of it." [formField]="form.fields.noneMeant" />
        }
        <h2 class="nhsuk-heading-s">Who hears of a date</h2>
        <p class="nhsuk-body">Whoever has the case always does. Cover for an absence follows by itself.</p>
        @for (rung of rungs; track rung.key) {
          <accord-field [label]="rung.label + ': from this working day after the date'" hint="0 is the day itself"><input accordInput class="nhsuk-input--width-2" inputmode="numeric" autocomplete="off" [formField]="form.fields.ladder[rung.key].afterDays" /></accord-field>
          <accord-field [label]="rung.label + ': from so many days before the six months end'"><input accordInput class="nhsuk-input--width-3" inputmode="numeric" autocomplete="off" [formField]="form.fields.ladder[rung.key].sixMonthDays" /></accord-field>
        }
        <accord-combobox label="Deputy" [optional]="true" hint="Without one it is whoever covers for an absent manager" [find]="find()" [words]="deputyName()" [formField]="form.fields.deputyId" />
        @if (!typed().deputyId) {
          <p class="nhsuk-body"><strong>No deputy is set.</strong> Their alerts go to whoever covers for an absent manager, else to the manager.</p>
        }
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the settings' }}</button>
      </form>
    }
  `,
})
export class AlertPolicyPage {
  private readonly api = inject(ApiClient);
  protected readonly view = apiView(() => '/api/alerts/policy', AlertPolicyView);
  protected readonly said = signal('');
  protected readonly rungs = [
    { key: 'manager', label: 'Complaints manager' },
    { key: 'deputy', label: 'Deputy' },
    { key: 'executive', label: 'Executive' },
  ] as const;
  private readonly people = computed(() => this.view.value()?.people ?? []);
  protected readonly deputyName = computed(() => this.people().find(({ id }) => id === this.view.value()?.deputyId)?.name ?? '');
  protected readonly find = computed(() => {
    const options = this.people().map(({ id, name }) => ({ value: id, label: name }));
    return (words: string) => options.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())).slice(0, 10);
  });
  protected readonly typed = linkedSignal(() => typedOf(this.view.value()));
  protected readonly isEmpty = computed(() => [this.typed().before, this.typed().after, this.typed().sixMonths].some((days) => numbersOf(days).length === 0));
  protected readonly form = contractForm(this.typed, SaveAlertPolicy, (typed) => ({
    ...typed, before: numbersOf(typed.before), after: numbersOf(typed.after), sixMonths: numbersOf(typed.sixMonths), deputyId: typed.deputyId || null, version: this.view.value()?.version ?? 0,
  }));

  protected async save(): Promise<void> {
    this.said.set('');
    const answer = await this.form.press((request, sending) => this.api.put('/api/alerts/policy', request, AlertPolicyView, sending));
    if (answer?.ok) this.said.set('Saved. The alerts to come are being planned anew.');
    else if (this.form.saved()) this.said.set('Another administrator changed these settings a moment ago. Here is how they stand now.');
    if (answer?.ok || this.form.saved()) this.view.reload();
  }
}

/** `5, 2, 0` as numbers; what is no number stays as typed, for the contract to say so. */
const numbersOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter((part) => part !== '');
const written = (numbers: readonly number[] | undefined): string => (numbers ?? []).join(', ');
const reach = (step?: { readonly afterDays: number; readonly sixMonthDays: number }) => ({ afterDays: String(step?.afterDays ?? ''), sixMonthDays: String(step?.sixMonthDays ?? '') });

function typedOf(saved: AlertPolicyView | undefined) {
  return {
    hours: { from: saved?.hours.from ?? '', to: saved?.hours.to ?? '' },
    before: written(saved?.before), after: written(saved?.after), sixMonths: written(saved?.sixMonths),
    ladder: { manager: reach(saved?.ladder.manager), deputy: reach(saved?.ladder.deputy), executive: reach(saved?.ladder.executive) },
    deputyId: saved?.deputyId ?? '', noneMeant: false,
  };
}
