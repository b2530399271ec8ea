import { monthInWords } from '@accord/calendar/rules';
import { afterRenderEffect, Component, DestroyRef, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { OnTimeReport } from '@accord/reporting/contract';

type Month = OnTimeReport['series'][number]['months'][number];
type Chart = Awaited<ReturnType<typeof import('./draw')['chartIn']>>;

/** Per cent on time as a line with markers. The same figures stand in the table below it. */
@Component({
  selector: 'accord-months-chart',
  host: { class: 'accord-chart' },
  template: `<div #box class="accord-chart__box" role="img" [attr.aria-label]="sentence()"></div>`,
})
export class MonthsChart {
  readonly sentence = input.required<string>();
  readonly months = input.required<readonly Month[]>();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private chart: Chart | undefined;

  constructor() {
    afterRenderEffect(() => void this.draw(this.box().nativeElement, this.months()));
    inject(DestroyRef).onDestroy(() => this.chart?.close());
  }

  private async draw(box: HTMLElement, months: readonly Month[]): Promise<void> {
    const { chartIn } = await import('./draw');
    this.chart ??= chartIn(box);
    this.chart.show(months.map(({ month }) => short(monthInWords(month))), months.map(({ percent }) => percent));
  }
}

/** `Dec 2025` of `December 2025`: twelve stand beneath a chart. */
const short = (month: string): string => month.replace(/^(\w{3})\w*/, '$1');
