import { Component, computed, input, output } from '@angular/core';
import { StaffNames } from '@accord/access/contract';
import { colleagues } from '@accord/access/web';
import { Places } from '@accord/directory/contract';
import { type Chip, chosenFilters, Filter } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import type { BoardPage } from '@accord/reporting/contract';
import type { MaybeWords } from './address';

const nations = [
  { id: 'england', name: 'England' },
  { id: 'scotland', name: 'Scotland' },
  { id: 'wales', name: 'Wales' },
  { id: 'northern-ireland', name: 'Northern Ireland' },
];

/** What the board is narrowed by: owner, service, nation, rule. Applied by the button, taken away by links. */
@Component({
  selector: 'accord-board-filter',
  imports: [Filter],
  template: `
    <accord-filter [chips]="chips()" (applied)="apply()">
      @for (field of fields(); track field.key) {
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" [for]="'board-' + field.key">{{ field.label }}</label>
          <select class="nhsuk-select" [id]="'board-' + field.key" #box (change)="chosen.choose(field.key, box.value)">
            @for (option of field.options; track option.id) {
              <option [value]="option.id" [selected]="chosen.now(field.key) === option.id">{{ option.name }}</option>
            }
          </select>
        </div>
      }
    </accord-filter>
  `,
})
export class BoardFilterFields {
  readonly filter = input.required<MaybeWords>();
  readonly rules = input.required<BoardPage['rules']>();
  /** The rows shown: they know the name of an owner who has left and is in no list of colleagues. */
  readonly items = input<BoardPage['items']>([]);
  readonly applied = output<void>();
  protected readonly chosen = chosenFilters(() => this.filter());
  private readonly staff = colleagues(StaffNames);
  private readonly places = apiView(() => '/api/places', Places);
  private readonly owners = computed(() => this.staff.owners(this.filter()['owner'], this.items().map(({ ownerId, owner }) => ({ id: ownerId ?? '', name: owner ?? '' }))));
  protected readonly fields = computed(() => [
    { key: 'owner', label: 'Owner', options: [{ id: '', name: 'Everybody' }, { id: 'nobody', name: 'Nobody' }, ...this.owners()] },
    { key: 'service', label: 'Service', options: [{ id: '', name: 'Every service' }, ...(this.places.value()?.items.flatMap((site) => site.services) ?? [])] },
    { key: 'nation', label: 'Nation', options: [{ id: '', name: 'Every nation' }, ...nations] },
    { key: 'rule', label: 'Rule', options: [{ id: '', name: 'Every rule' }, ...this.rules().map(({ id, name }) => ({ id, name: `${name} (${id})` }))] },
  ]);
  protected readonly chips = computed<Chip[]>(() =>
    this.fields().flatMap(({ key, label, options }) => {
      const value = this.filter()[key];
      return value ? [{ label: `${label}: ${options.find(({ id }) => id === value)?.name ?? 'another'}`, without: { [key]: null, after: null, view: null } }] : [];
    }),
  );

  protected apply(): void {
    this.applied.emit();
    this.chosen.apply();
  }
}
