import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, Empty, Lead, PageState, Tabs, Turn } from '@accord/design-system/web';
import { Announcer, apiView, focusQuietly } from '@accord/platform/web';
import { BoardFilter, BoardPage as BoardView } from '@accord/reporting/contract';
import { boardGroupNames, boardGroups } from '@accord/reporting/rules';
import { LoadTable } from '../load/load-table';
import { asQuery, knownWords, paramsOf } from './address';
import { BoardFilterFields } from './board-filter';
import { BoardTable } from './board-table';
import { GivePanel } from './give-panel';
import { LiveChanges } from './live-changes';
import { Selection } from './selection';
import { ViewsBar } from './views-bar';

/** Every open commitment, by when it is due: what a manager looks at first in the morning. Filters and place are in the address. */
@Component({
  selector: 'accord-board-page',
  imports: [AccordButton, BoardFilterFields, BoardTable, Empty, GivePanel, Lead, LiveChanges, LoadTable, PageState, Tabs, Turn, ViewsBar],
  template: `
    <accord-page-state [of]="board" what="the board" [rows]="10" />
    @if (board.value(); as page) {
      <accord-lead heading="Board" [line]="line()">
        @if (session.may('board.export')) {
          <span class="accord-no-print">Export: <a class="nhsuk-link" [href]="exported('xlsx')" download>workbook</a>, <a class="nhsuk-link" [href]="exported('csv')" download>CSV</a></span>
        }
      </accord-lead>
      <accord-views-bar #bar class="accord-no-print" [view]="view()" [filter]="asked()" />
      <accord-tabs label="State" [tabs]="tabs()" />
      <accord-board-filter [filter]="filter()" [rules]="page.rules" [items]="page.items" (applied)="found = true" />
      <accord-live-changes [page]="page" [filter]="filter()" (show)="again()" (changed)="changed.set($event)" />
      @if (selection; as chosen) {
        @if (chosen.count() > 0 || giving()) {
          <div class="accord-board__chosen accord-wide-only">
            <span role="status">{{ chosen.count() }} selected.</span>
            @if (!chosen.everything() && chosen.ofPage() === 'all' && all() > page.items.length) {
              <button type="button" class="accord-link-button" (click)="chosen.everything.set(true)">Select all {{ all() }}</button>
            }
            <button type="button" class="accord-link-button" (click)="chosen.clear()">Select none</button>
            @if (!giving()) { <button accordButton kind="secondary" [small]="true" type="button" (click)="giving.set(true)">Give to…</button> }
          </div>
        }
        @if (giving()) {
          <accord-give-panel class="accord-wide-only" [selection]="chosen" [filter]="filter()" (done)="given()" (closed)="giving.set(false)" />
        }
      }
      @if (page.items.length) {
        <accord-board-table #table [rows]="page.items" [heading]="heading()" [sort]="sort() ?? 'due'" [selection]="selection" [changed]="changed()" />
      } @else {
        <accord-empty>{{ narrowed() ? 'No open date matches.' : 'Every commitment is kept or closed.' }}</accord-empty>
      }
      <accord-turn things="dates" [next]="page.next" [first]="!!after()" />
      <accord-load-table />
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
  readonly view = input<string>();
  readonly after = input<string>();
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly table = viewChild('table', { read: BoardTable });
  private readonly bar = viewChild('bar', { read: ViewsBar });
  /** What the address asks for; a word of it that the board does not know is passed over, not an error. */
  protected readonly filter = computed(() => knownWords({ state: this.state(), owner: this.owner(), service: this.service(), nation: this.nation(), rule: this.rule(), sort: this.sort() }));
  /** The filter as the contract has it; an address that was mangled by hand asks for everything. */
  protected readonly asked = computed<BoardFilter>(() => {
    const read = BoardFilter.safeParse(this.filter());
    return read.success ? read.data : { sort: 'due' };
  });
  protected readonly board = apiView(() => `/api/board${asQuery({ ...this.filter(), cursor: this.after() })}`, BoardView, { keep: true });
  protected readonly changed = signal<readonly string[]>([]);
  protected readonly giving = signal(false);
  protected readonly all = computed(() => (this.asked().state ? this.board.value()?.counts[this.asked().state ?? 'all'] : this.board.value()?.counts.all) ?? 0);
  protected readonly selection = this.session.may('board.give') ? new Selection(computed(() => this.board.value()?.items ?? []), this.all) : undefined;
  protected readonly narrowed = computed(() => Object.values(paramsOf(this.asked())).some((value) => value !== null));
  protected readonly line = computed(() => {
    const counts = this.board.value()?.counts;
    return counts ? `${counts.all} open ${counts.all === 1 ? 'date' : 'dates'}, ${counts.overdue} overdue` : '';
  });
  protected readonly heading = computed(() => {
    const shown = this.board.value()?.items.length ?? 0;
    const state = this.asked().state;
    const count = shown === this.all() ? `${shown} ${shown === 1 ? 'date' : 'dates'}` : `${shown} of ${this.all()} dates`;
    return state ? `${boardGroupNames[state]}: ${count}` : count;
  });
  protected readonly tabs = computed(() => {
    const counts = this.board.value()?.counts;
    const group = (label: string, key: string | null, count: number | undefined) => ({ label: `${label} ${count ?? 'not known'}`, query: { state: key, after: null }, current: (this.filter()['state'] ?? null) === key });
    return [group('All', null, counts?.all), ...boardGroups.map((key) => group(boardGroupNames[key], key, counts?.[key]))];
  });
  /** Set when somebody asked for other rows: the focus then goes to what was found, which is said once. */
  protected found = false;
  private opened = false;

  constructor() {
    effect(() => {
      if (!this.board.value() || this.board.loading()) return;
      const [table, heading] = [this.table(), this.heading()];
      untracked(() => this.changed.set([]));
      if (!this.found) return;
      this.found = false;
      this.announcer.say(heading);
      if (table) focusQuietly(table.caption().nativeElement);
    });
    // Another filter is another set of rows: what was ticked before is not what is seen now.
    effect(() => {
      this.filter();
      untracked(() => this.selection?.clear());
    });
    effect(() => this.openDefault());
  }

  protected exported(kind: 'csv' | 'xlsx'): string {
    return `/api/board.${kind}${asQuery(this.filter())}`;
  }

  protected again(): void {
    this.found = true;
    this.board.reload();
  }

  protected given(): void {
    this.selection?.clear();
    this.board.reload();
  }

  /** The board opens with the person's own first view, once, and only where the address asks for nothing else. */
  private openDefault(): void {
    const views = this.bar()?.views.value();
    if (!views || this.opened) return;
    this.opened = true;
    const first = views.items.find(({ isDefault }) => isDefault);
    if (!first || this.view() || this.after() || this.narrowed()) return;
    void this.router.navigate([], { queryParams: { ...paramsOf(first.filter), view: first.id }, replaceUrl: true });
  }
}
