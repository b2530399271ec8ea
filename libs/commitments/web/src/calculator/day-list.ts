import { Component, ElementRef, inject, input, model, signal } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { AccordButton, DateInput, DayPipe } from '@accord/design-system/web';
import { Announcer } from '@accord/platform/web';

/** Any number of days, each added by its date and taken out by a button. */
@Component({
  selector: 'accord-day-list',
  imports: [AccordButton, DateInput, DayPipe],
  host: { class: 'nhsuk-form-group accord-day-list' },
  template: `
    <accord-date [legend]="legend()" [hint]="hint()" [optional]="true" [(value)]="typed" />
    <button accordButton type="button" kind="secondary" [small]="true" (click)="add()">Add this day<span class="nhsuk-u-visually-hidden">: {{ legend() }}</span></button>
    @if (value().length > 0) {
      <ul class="nhsuk-list">
        @for (day of value(); track day) {
          <li>{{ day | day: 'year' }} <button type="button" class="accord-link-button" (click)="remove(day)">Remove<span class="nhsuk-u-visually-hidden"> {{ day | day: 'year' }} from {{ legend() }}</span></button></li>
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
  protected readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }

  protected add(): void {
    const day = this.typed();
    if (!realDay(day)) return this.say('Enter a real date first.');
    if (!this.value().includes(day)) this.value.set([...this.value(), day].sort());
    this.typed.set('');
    this.focus();
  }

  protected remove(day: string): void {
    this.value.set(this.value().filter((one) => one !== day));
    this.focus();
  }

  private say(sentence: string): void {
    this.announcer.say(sentence);
    this.focus();
  }
}

function realDay(wire: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(wire) ? new Date(`${wire}T12:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(wire);
}
