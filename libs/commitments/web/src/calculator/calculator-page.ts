import { Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { CalculatorAnswer, CalculatorRules, WorkOutDate, type CalculatorRule } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, Details, ErrorSummary, Field, First, PageState, Tick } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, focusQuietly } from '@accord/platform/web';
import { Answer } from './answer';
import { addressOf, nothingTyped, requestOf, typedFrom } from './asked';
import { DayList } from './day-list';

/** Works out a date without a case. The question is in the address, in codes and days; nothing is kept. */
@Component({
  selector: 'accord-calculator-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Answer, DateInput, DayList, Details, ErrorSummary, Field, First, FormField, PageState, Tick],
  templateUrl: './calculator-page.html',
})
export class CalculatorPage {
  readonly rule = input<string>();
  readonly start = input<string>();
  readonly calendar = input<string>();
  readonly length = input<string>();
  readonly unit = input<string>();
  readonly extended = input<string>();
  readonly eventDate = input<string>();
  readonly addHolidays = input<string>();
  readonly workHolidays = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly calendars = [
    { value: 'ours', label: 'Our own, of our nation' },
    { value: 'england-and-wales', label: 'England and Wales, as published' },
    { value: 'scotland', label: 'Scotland, as published' },
    { value: 'northern-ireland', label: 'Northern Ireland, as published' },
  ];
  protected readonly rules = apiView(() => '/api/calculator', CalculatorRules);
  private readonly typed = signal(nothingTyped);
  protected readonly chosen = computed(() => this.rules.value()?.items.find(({ id }) => id === this.typed().rule));
  protected readonly places = computed(() => byPlace(this.rules.value()?.items ?? []));
  protected readonly form = contractForm(this.typed, WorkOutDate, (typed) => requestOf(typed, this.chosen()));
  protected readonly answer = signal<CalculatorAnswer | undefined>(undefined);
  protected calendarChanged = false;
  private answered = '';

  constructor() {
    // The question of the address is asked when the page opens, and again on Back.
    effect(() => {
      const typed = typedFrom(this.address());
      if (!this.rules.value() || !typed.rule || !typed.start) return;
      untracked(() => void this.ask(typed));
    });
  }

  protected async workOut(): Promise<void> {
    const answer = await this.form.press((request) => this.api.post('/api/calculator', request, CalculatorAnswer));
    if (!answer?.ok) return this.answer.set(undefined);
    this.answer.set(answer.value);
    const queryParams = addressOf(this.typed(), this.chosen());
    this.answered = JSON.stringify(typedFrom(queryParams));
    await this.router.navigate([], { queryParams });
    setTimeout(() => this.focusAnswer());
  }

  private async ask(typed: typeof nothingTyped): Promise<void> {
    if (JSON.stringify(typed) === this.answered) return;
    this.calendarChanged = typed.calendar !== '' || typed.addHolidays.length + typed.workHolidays.length > 0;
    this.typed.set(typed);
    await this.workOut();
  }

  private address() {
    const { rule, start, calendar, length, unit, extended, eventDate, addHolidays, workHolidays } = this;
    return {
      rule: rule() ?? null, start: start() ?? null, calendar: calendar() ?? null, length: length() ?? null, unit: unit() ?? null,
      extended: extended() ?? null, eventDate: eventDate() ?? null, addHolidays: addHolidays() ?? null, workHolidays: workHolidays() ?? null,
    };
  }

  private focusAnswer(): void {
    const heading = this.host.nativeElement.querySelector<HTMLElement>('[data-answer]');
    if (heading) focusQuietly(heading);
  }
}

function byPlace(rules: readonly CalculatorRule[]): { readonly name: string; readonly rules: readonly CalculatorRule[] }[] {
  const names = [...new Set(rules.map(({ place }) => place))];
  return names.map((name) => ({ name, rules: rules.filter(({ place }) => place === name) }));
}
