import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { Places } from '@accord/directory/contract';
import { type Chip, Empty, Filter, Lead, PageState, Tabs, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { BoardPage as BoardView } from '@accord/reporting/contract';
import { boardGroupNames, boardGroups } from '@accord/reporting/rules';
import { BoardTable } from './board-table';

const nationNames = { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' } as const;

/** Every open commitment, by when it is due: what a manager looks at first in the morning. Filters and place are in the address. */
@Component({
  selector: 'accord-board-page',
  imports: [BoardTable, Empty, Filter, Lead, PageState, Tabs, Turn],
  template: `
    <accord-page-state [of]="board" what="the board" [rows]="10" />
    @if (board.value(); as page) {
      <accord-lead heading="Board" [line]="line()">
        <a class="nhsuk-link" [href]="csv()" download>Export as a spreadsheet</a>
      </accord-lead>
      <accord-tabs label="State" [tabs]="tabs()" />
      <accord-filter [chips]="chips()" (applied)="apply()">
        <label class="nhsuk-label" for="board-owner">Owner</label>
        <select class="nhsuk-select" id="board-owner" #ownerBox (change)="wanted.set({ ...wanted(), owner: ownerBox.value })">
          <option value="">Everybody</option>
          <option value="nobody" [selected]="owner() === 'nobody'">Nobody</option>
          @for (person of staff.value()?.items; track person.id) {
            <option [value]="person.id" [selected]="owner() === person.id">{{ person.name }}</option>
          }
        </select>
        <label class="nhsuk-label" for="board-service">Service</label>
        <select class="nhsuk-select" id="board-service" #serviceBox (change)="wanted.set({ ...wanted(), service: serviceBox.value })">
          <option value="">Every service</option>
          @for (place of services(); track place.id) {
            <option [value]="place.id" [selected]="service() === place.id">{{ place.name }}</option>
          }
        </select>
        <label class="nhsuk-label" for="board-nation">Nation</label>
        <select class="nhsuk-select" id="board-nation" #nationBox (change)="wanted.set({ ...wanted(), nation: nationBox.value })">
          <option value="">Every nation</option>
          @for (one of nations; track one.id) {
            <option [value]="one.id" [selected]="nation() === one.id">{{ one.name }}</option>
          }
        </select>
        <label class="nhsuk-label" for="board-rule">Rule</label>
        <select class="nhsuk-select" id="board-rule" #ruleBox (change)="wanted.set({ ...wanted(), rule: ruleBox.value })">
          <option value="">Every rule</option>
          @for (one of page.rules; track one.id) {
            <option [value]="one.id" [selected]="rule() === one.id">{{ one.name }} ({{ one.id }})</option>
          }
        </select>
      </accord-filter>
      @if (page.items.length) {
        <accord-board-table [rows]="page.items" [sort]="sort() ?? 'due'" />
      } @else {
        <accord-empty>{{ chips().length || state() ? 'No open date matches.' : 'Every commitment is kept or closed.' }}</accord-empty>
      }
      <accord-turn things="dates" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class BoardPage {
  readonly state = input<string>();
  readonly owner = input<string>();
  readonly service = input<string>();
  readonly nation = input<string>();
  readonly rule = input<string>();
  readonly sort = input<string>();
  readonly after = input<string>();
  private readonly router = inject(Router);
  protected readonly nations = Object.entries(nationNames).map(([id, name]) => ({ id, name }));
  protected readonly wanted = signal<Readonly<Record<string, string>>>({});
  private readonly filter = computed(() => wordsOf({ state: this.state(), owner: this.owner(), service: this.service(), nation: this.nation(), rule: this.rule(), sort: this.sort() }));
  protected readonly board = apiView(() => `/api/board${asQuery({ ...this.filter(), cursor: this.after() })}`, BoardView, { keep: true });
  protected readonly staff = apiView(() => '/api/staff/names', StaffNames);
  private readonly places = apiView(() => '/api/places', Places);
  protected readonly services = computed(() => this.places.value()?.items.flatMap((site) => site.services) ?? []);
  protected readonly csv = computed(() => `/api/board.csv${asQuery(this.filter())}`);
  protected readonly line = computed(() => {
    const counts = this.board.value()?.counts;
    return counts ? `${counts.all} open ${counts.all === 1 ? 'date' : 'dates'}, ${counts.overdue} overdue` : '';
  });
  protected readonly tabs = computed(() => {
    const counts = this.board.value()?.counts;
    const group = (label: string, key: string | null, count: number | undefined) => ({ label: `${label} ${count ?? 'not known'}`, query: { state: key, after: null }, current: (this.state() ?? null) === key });
    return [group('All', null, counts?.all), ...boardGroups.map((key) => group(boardGroupNames[key], key, counts?.[key]))];
  });
  protected readonly chips = computed<Chip[]>(() => {
    const named: readonly (readonly [string, string | undefined, string | undefined])[] = [
      ['owner', this.owner(), this.owner() === 'nobody' ? 'Nobody' : this.staff.value()?.items.find(({ id }) => id === this.owner())?.name],
      ['service', this.service(), this.services().find(({ id }) => id === this.service())?.name],
      ['nation', this.nation(), this.nations.find(({ id }) => id === this.nation())?.name],
      ['rule', this.rule(), this.board.value()?.rules.find(({ id }) => id === this.rule())?.name],
    ];
    return named.flatMap(([key, value, name]) => (value ? [{ label: name ?? value, without: { [key]: null, after: null } }] : []));
  });

  protected apply(): void {
    const queryParams = Object.fromEntries(Object.entries(this.wanted()).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams: { ...queryParams, after: null }, queryParamsHandling: 'merge' });
  }
}

type Words = Readonly<Record<string, string>>;
const wordsOf = (values: Readonly<Record<string, string | undefined>>): Words => Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])));

function asQuery(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(wordsOf(values)).toString();
  return query && `?${query}`;
}
