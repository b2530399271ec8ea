import { afterRenderEffect, Component, DestroyRef, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { PerformanceReport } from '@accord/reporting/contract';

type Chart = Awaited<ReturnType<typeof import('./draw-groups')['groupsIn']>>;

/** Per cent kept against both dates. The same figures stand in the table below it. */
@Component({
  selector: 'accord-groups-chart',
  host: { class: 'accord-chart' },
  template: `<div #box class="accord-chart__box" role="img" [attr.aria-label]="sentence()"></div>`,
})
export class GroupsChart {
  readonly sentence = input.required<string>();
  readonly groups = input.required<PerformanceReport['groups']>();
  readonly asLines = input.required<boolean>();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private chart: Chart | undefined;

  constructor() {
    afterRenderEffect(() => void this.draw(this.box().nativeElement, this.groups(), this.asLines()));
    inject(DestroyRef).onDestroy(() => this.chart?.close());
  }

  private async draw(box: HTMLElement, groups: PerformanceReport['groups'], asLines: boolean): Promise<void> {
    const { groupsIn } = await import('./draw-groups');
    this.chart ??= groupsIn(box);
    this.chart.show({ names: groups.map(({ name }) => name), current: groups.map(({ percent }) => percent), original: groups.map(({ percentOriginal }) => percentOriginal) }, asLines);
  }
}
