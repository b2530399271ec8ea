import { monthInWords } from '@accord/calendar/rules';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordTable, type Chip, chosenFilters, dayInSentence, Empty, Filter, Lead, PageState, Tabs } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { PerformanceReport } from '@accord/reporting/contract';
import { performanceGroupNames, performanceGroups } from '@accord/reporting/rules';
import { asQuery } from '../board/address';
import { GroupsChart } from './groups-chart';
import { GroupsTable } from './groups-table';

const spans = [{ value: '1', label: 'One month' }, { value: '3', label: 'Three months' }, { value: '6', label: 'Six months' }, { value: '', label: 'Twelve months' }, { value: '24', label: 'Two years' }];

/** How dates were kept, laid out by one thing at a time: the finding, the chart, the table; then what moved dates and why they were late. */
@Component({
  selector: 'accord-performance-page',
  imports: [AccordTable, Empty, Filter, GroupsChart, GroupsTable, Lead, PageState, RouterLink, Tabs],
  template: `
    <accord-page-state [of]="report" what="the report" [rows]="10" />
    @if (report.value(); as page) {
      <accord-lead heading="Performance" [line]="line()"><a class="nhsuk-link" routerLink="/reports/on-time">Dates kept, rule by rule</a></accord-lead>
      <accord-tabs label="Laid out by" [tabs]="tabs()" />
      <accord-filter [chips]="chips()" (applied)="chosen.apply()">
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="performance-months">How far back</label>
          <select class="nhsuk-select" id="performance-months" #span (change)="chosen.choose('months', span.value)">
            @for (one of spans; track one.value) { <option [value]="one.value" [selected]="chosen.now('months') === one.value">{{ one.label }}</option> }
          </select>
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="performance-rule">Rule</label>
          <select class="nhsuk-select" id="performance-rule" #which (change)="chosen.choose('rule', which.value)">
            <option value="" [selected]="chosen.now('rule') === ''">Every rule that is law</option>
            @for (one of page.rules; track one.id) { <option [value]="one.id" [selected]="chosen.now('rule') === one.id">{{ one.name }} ({{ one.id }})</option> }
          </select>
        </div>
      </accord-filter>
      <section class="accord-report" aria-labelledby="performance-finding">
        <h2 class="nhsuk-heading-s" id="performance-finding">{{ page.sentence }}</h2>
        @if (page.groups.length > 0) {
          <accord-groups-chart [sentence]="page.sentence" [groups]="page.groups" [asLines]="page.by === 'month'" />
          <accord-groups-table [report]="page" />
        } @else {
          <accord-empty>No date fell due in these months.</accord-empty>
        }
        <p class="nhsuk-body-s">{{ page.definition }} </p>
        @for (one of page.byHand; track one.ruleId) {
          <p class="nhsuk-body">{{ one.sentence }} <a [routerLink]="[]" [queryParams]="{ rule: one.ruleId }" queryParamsHandling="merge">Show {{ one.ruleId === 'P-HAND' ? 'these alone' : 'them alone' }}</a></p>
        }
      </section>
      <section aria-labelledby="performance-more-time">
        <h2 class="nhsuk-heading-s" id="performance-more-time">More time</h2>
        <p class="nhsuk-body">{{ page.extensions }} {{ page.extensions === 1 ? 'date was' : 'dates were' }} given more time in these months.
          @if (mayOpen && page.extensions > 0) { <a [routerLink]="['/reports/performance/cases']" [queryParams]="{ figure: 'extended', key: null }" queryParamsHandling="merge">Show them with their reasons</a> }
        </p>
      </section>
      <section aria-labelledby="performance-late">
        <h2 class="nhsuk-heading-s" id="performance-late">Why dates were late</h2>
        @if (page.lateReasons.length > 0) {
          <table accordTable class="accord-narrow">
            <caption class="nhsuk-u-visually-hidden">Reasons for being late</caption>
            <thead class="nhsuk-table__head"><tr><th scope="col">Reason</th><th scope="col" class="nhsuk-table__header--numeric">Dates</th></tr></thead>
            <tbody>
              @for (one of page.lateReasons; track one.code) {
                <tr><th scope="row">{{ one.name }}</th><td class="nhsuk-table__cell--numeric">
                  @if (mayOpen) { <a [routerLink]="['/reports/performance/cases']" [queryParams]="{ figure: 'late', reason: one.code, key: null }" queryParamsHandling="merge">{{ one.count }}<span class="nhsuk-u-visually-hidden"> {{ one.name }}</span></a> } @else { {{ one.count }} }
                </td></tr>
              }
            </tbody>
          </table>
        }
        <p class="nhsuk-body">{{ page.withoutReason === 0 ? 'Every late date has its reason.' : page.withoutReason + ' late ' + (page.withoutReason === 1 ? 'date has' : 'dates have') + ' no reason yet.' }}
          @if (mayOpen && page.withoutReason > 0) { <a [routerLink]="['/reports/performance/cases']" [queryParams]="{ figure: 'no-reason', key: null, reason: null }" queryParamsHandling="merge">Show them</a> }
        </p>
      </section>
    }
  `,
})
export class PerformancePage {
  readonly month = input<string>();
  readonly months = input<string>();
  readonly by = input<string>();
  readonly rule = input<string>();
  protected readonly mayOpen = inject(Session).may('report.cases');
  protected readonly spans = spans;
  private readonly filter = computed(() => ({ months: this.months(), rule: this.rule() }));
  protected readonly chosen = chosenFilters(() => this.filter());
  protected readonly report = apiView(() => `/api/reports/performance${asQuery({ month: this.month(), months: this.months(), by: this.by(), rule: this.rule() })}`, PerformanceReport, { keep: true });
  protected readonly line = computed(() => {
    const page = this.report.value();
    return page ? `${monthInWords(page.from)}${page.from === page.to ? '' : ` to ${monthInWords(page.to)}`}, as at ${dayInSentence(page.asAt)}` : '';
  });
  protected readonly tabs = computed(() => performanceGroups.map((by) => ({ label: performanceGroupNames[by], query: { by: by === 'month' ? null : by }, current: (this.by() ?? 'month') === by })));
  protected readonly chips = computed<Chip[]>(() => {
    const months = this.months();
    const rule = this.rule();
    const name = this.report.value()?.rules.find(({ id }) => id === rule)?.name;
    const chip = (label: string, key: string): Chip => ({ label, without: { [key]: null } });
    return [
      ...(months ? [chip(spans.find(({ value }) => value === months)?.label ?? `${months} months`, 'months')] : []),
      ...(rule ? [chip(name ?? rule, 'rule')] : []),
    ];
  });
}
