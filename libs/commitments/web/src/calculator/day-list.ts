import { Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { AccordButton, DateInput, DayPipe } from '@accord/design-system/web';
import { isWeekend, realDay } from './real-day';

/**
 * Any number of days, each added by its date and taken out by a button. A day that is typed and not yet added counts
 * already: nobody who goes on without the button is answered for another question.
 */
@Component({
  selector: 'accord-day-list',
  imports: [AccordButton, DateInput, DayPipe],
  host: { class: 'nhsuk-form-group accord-day-list' },
  template: `
    @if (wrong()) {
      <p class="nhsuk-error-message" role="alert">Enter a real date, like 20 11 2026</p>
    }
    <accord-date [legend]="legend()" [hint]="hint()" [optional]="true" [value]="typed()" (valueChange)="type($event)" />
    <button accordButton type="button" kind="secondary" [small]="true" (click)="add()">Add this day<span class="nhsuk-u-visually-hidden">: {{ legend() }}</span></button>
    @if (kept().length > 0) {
      <ul class="nhsuk-list">
        @for (day of kept(); track day) {
          <li>
            {{ day | day: 'year' }}{{ weekend(day) ? ', a weekend: it changes nothing' : '' }}
            <button type="button" class="accord-link-button" (click)="remove(day)">Remove<span class="nhsuk-u-visually-hidden"> {{ day | day: 'year' }} from {{ legend() }}</span></button>
          </li>
        }
      </ul>
    }
  `,
})
export class DayList implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly legend = input.required<string>();
  readonly hint = input('');
  protected readonly typed = signal('');
  protected readonly wrong = signal(false);
  /** The days of the list, without the one that is being typed. */
  protected readonly kept = computed(() => this.value().filter((day) => day !== this.typed()));
  protected readonly weekend = isWeekend;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }

  protected type(day: string): void {
    const kept = this.kept();
    this.typed.set(day);
    this.wrong.set(false);
    this.value.set(realDay(day) ? [...new Set([...kept, day])].sort() : kept);
  }

  protected add(): void {
    this.wrong.set(!realDay(this.typed()));
    if (!this.wrong()) this.typed.set('');
    this.focus();
  }

  protected remove(day: string): void {
    this.value.set(this.value().filter((one) => one !== day));
    this.focus();
  }
}
