import { Component, ElementRef, inject, input, linkedSignal, model } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { Today, uniqueId } from '@accord/platform/web';
import { dateParts, type DateParts, pastedDate, wireDate } from './date-parts';
import { describedBy, fieldError } from './field-error';
import { Fieldset, type LegendSize } from './fieldset';

/** A known date in three fields; the value is `YYYY-MM-DD`. A pasted date fills all three. `quick` adds Today and Yesterday. */
@Component({
  selector: 'accord-date',
  imports: [Fieldset],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()', '[id]': 'id' },
  template: `
    <accord-fieldset role="group" [legend]="legend()" [group]="id" [hint]="hint()" [error]="error()" [size]="size()" [optional]="optional()" [describedBy]="describedBy()">
      <div class="nhsuk-date-input">
        @for (field of fields; track field.name) {
          <div class="nhsuk-date-input__item">
            <div class="nhsuk-form-group">
              <label class="nhsuk-label nhsuk-date-input__label" [for]="id + '-' + field.name">{{ field.label }}</label>
              <input #part class="nhsuk-input nhsuk-date-input__input" [class.nhsuk-input--width-2]="field.name !== 'year'" [class.nhsuk-input--width-4]="field.name === 'year'" [class.nhsuk-input--error]="error()" [id]="id + '-' + field.name" type="text" inputmode="numeric" autocomplete="off" [value]="typed()[field.name]" (input)="type(field.name, part.value)" (paste)="paste($event)" />
            </div>
          </div>
        }
        @if (quick()) {
          <div class="nhsuk-date-input__item accord-date-quick">
            <button type="button" class="accord-link-button" (click)="value.set(today.date())">Today<span class="nhsuk-u-visually-hidden"> for {{ legend().toLowerCase() }}</span></button>
            <button type="button" class="accord-link-button" (click)="value.set(today.yesterday())">Yesterday<span class="nhsuk-u-visually-hidden"> for {{ legend().toLowerCase() }}</span></button>
          </div>
        }
      </div>
    </accord-fieldset>
  `,
})
export class DateInput implements FormValueControl<string> {
  readonly value = model('');
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly size = input<LegendSize>('');
  readonly optional = input(false);
  readonly quick = input(false);
  protected readonly today = inject(Today);
  protected readonly id = uniqueId('date');
  protected readonly fields = [
    { name: 'day', label: 'Day' },
    { name: 'month', label: 'Month' },
    { name: 'year', label: 'Year' },
  ] as const;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);
  // What was typed stays as typed while it still means the value; a value set from elsewhere replaces it.
  protected readonly typed = linkedSignal<string, DateParts>({
    source: this.value,
    computation: (wire, before) => (before && wireDate(before.value) === wire ? before.value : dateParts(wire)),
  });

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }

  protected type(name: keyof DateParts, text: string): void {
    this.put({ ...this.typed(), [name]: text });
  }

  protected paste(event: ClipboardEvent): void {
    const parts = pastedDate(event.clipboardData?.getData('text') ?? '');
    if (!parts) return;
    event.preventDefault();
    this.put(parts);
  }

  private put(parts: DateParts): void {
    this.typed.set(parts);
    this.value.set(wireDate(parts));
  }
}
