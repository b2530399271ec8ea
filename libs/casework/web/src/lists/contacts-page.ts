import { Component, computed, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { colleagues, Session } from '@accord/access/web';
import { CasePage } from '@accord/casework/contract';
import { AccordButton, type Chip, chosenFilters, Empty, Filter, Lead, PageState, Status, Turn } from '@accord/design-system/web';
import { Announcer, apiView, focusQuietly } from '@accord/platform/web';
import { ContactsTable } from './contacts-table';
import { filterFields, queryOf, type ListFilter } from './list-filter';
import { TakeCase } from './take-case';

/** Contacts, or cases: one list, newest first. Filters and the place in it are in the address. */
@Component({
  selector: 'accord-contacts-page',
  imports: [AccordButton, ContactsTable, Empty, Filter, Lead, PageState, RouterLink, Status, Turn],
  providers: [TakeCase],
  template: `
    <accord-page-state [of]="list" [what]="things()" [rows]="10" />
    @if (list.value(); as page) {
      <accord-lead [heading]="heading()">
        @if (mayLog()) {
          <a accordButton routerLink="/contacts/new" aria-keyshortcuts="Alt+Shift+L">Log a contact</a>
        }
      </accord-lead>
      <accord-filter [chips]="chips()" (applied)="apply()">
        @for (field of fields; track field.key) {
          <div class="nhsuk-form-group">
            <label class="nhsuk-label" [for]="'list-' + field.key">{{ field.label }}</label>
            <select #box class="nhsuk-select" [id]="'list-' + field.key" (change)="chosen.choose(field.key, box.value)">
              @for (option of field.options; track option.value) {
                <option [value]="option.value" [selected]="chosen.now(field.key) === option.value">{{ option.label }}</option>
              }
            </select>
          </div>
        }
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="list-owner">Owner</label>
          <select #who class="nhsuk-select" id="list-owner" (change)="chosen.choose('owner', who.value)">
            <option value="" [selected]="chosen.now('owner') === ''">Everybody</option>
            <option value="me" [selected]="chosen.now('owner') === 'me'">You</option>
            <option value="nobody" [selected]="chosen.now('owner') === 'nobody'">Nobody</option>
            @for (person of owners(); track person.id) {
              <option [value]="person.id" [selected]="chosen.now('owner') === person.id">{{ person.name }}</option>
            }
          </select>
        </div>
      </accord-filter>
      @if (takeCase.said(); as said) {
        <accord-status>{{ said }}</accord-status>
      }
      @if (page.items.length > 0) {
        <accord-contacts-table #table [rows]="page.items" [asAt]="page.asAt" [heading]="count()" [mayTake]="mayTake()" (take)="take($event)" />
      } @else {
        <accord-empty>No {{ listed() === 'complaints' ? 'case' : 'contact' }} matches. <a [routerLink]="[]" [queryParams]="{}">Clear filters</a></accord-empty>
      }
      <accord-turn [things]="things()" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class ContactsPage {
  /** `contacts` or `complaints`: fixed by the route. */
  readonly listed = input<'contacts' | 'complaints'>('contacts');
  readonly kind = input<string>();
  readonly state = input<string>();
  readonly type = input<string>();
  readonly urgency = input<string>();
  readonly owner = input<string>();
  readonly after = input<string>();
  protected readonly takeCase = inject(TakeCase);
  private readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly table = viewChild('table', { read: ContactsTable });
  private applied = false;
  protected readonly fields = filterFields;
  protected readonly filter = computed<ListFilter>(() => ({ state: this.state(), type: this.type(), urgency: this.urgency(), owner: this.owner() }));
  protected readonly list = apiView(() => `/api/contacts?${queryOf({ kind: this.kind() ?? this.listed(), ...this.filter(), after: this.after() })}`, CasePage, { keep: true });
  protected readonly chosen = chosenFilters(() => ({ ...this.filter() }));
  private readonly staff = colleagues(StaffNames);
  protected readonly owners = computed(() => this.staff.owners(this.owner(), (this.list.value()?.items ?? []).flatMap(({ owner }) => owner ?? [])));
  protected readonly mayTake = computed(() => this.session.may('case.work'));
  protected readonly mayLog = computed(() => this.session.may('contact.log'));
  protected readonly heading = computed(() => (this.listed() === 'complaints' ? 'Cases' : 'Contacts'));
  protected readonly things = computed(() => (this.listed() === 'complaints' ? 'cases' : 'contacts'));
  protected readonly count = computed(() => {
    const page = this.list.value();
    const [one, many] = this.listed() === 'complaints' ? ['case', 'cases'] : ['contact', 'contacts'];
    const shown = page?.items.length ?? 0;
    return page?.next || this.after() ? `${shown} ${shown === 1 ? one : many} on this page` : `${shown} ${shown === 1 ? one : many}`;
  });
  protected readonly chips = computed<Chip[]>(() => {
    const named = filterFields.flatMap(({ key, options }) => options.filter(({ value }) => value !== '' && value === this.filter()[key]).map(({ label }) => ({ key, label })));
    const owner = this.owner();
    const ownerName = owner === 'me' ? 'you' : owner === 'nobody' ? 'nobody' : this.owners().find(({ id }) => id === owner)?.name;
    return [...named, ...(owner ? [{ key: 'owner', label: `owner: ${ownerName ?? 'a colleague'}` }] : [])].map(({ key, label }) => ({ label, without: { [key]: null, after: null } }));
  });

  constructor() {
    // After a filter the focus goes to what it found, which is said once.
    effect(() => {
      const table = this.table();
      const count = this.count();
      if (!this.list.value() || this.list.loading() || !this.applied) return;
      this.applied = false;
      this.announcer.say(count);
      const caption: ElementRef<HTMLElement> | undefined = table?.caption();
      if (caption) focusQuietly(caption.nativeElement);
    });
  }

  protected apply(): void {
    this.applied = true;
    this.chosen.apply();
  }

  protected async take(row: { readonly id: string; readonly reference: string }): Promise<void> {
    await this.takeCase.run(row, this.list);
  }
}
