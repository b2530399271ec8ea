import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { may } from '@accord/access/rules';
import { Places } from '@accord/directory/contract';
import { type Chip, Filter } from '@accord/design-system/web';
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
          <select class="nhsuk-select" [id]="'board-' + field.key" #box (change)="choose(field.key, box.value)">
            @for (option of field.options; track option.id) {
              <option [value]="option.id" [selected]="(filter()[field.key] ?? '') === option.id">{{ option.name }}</option>
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
  private readonly router = inject(Router);
  private readonly chosen = signal<Readonly<Record<string, string>>>({});
  private readonly staff = apiView(() => '/api/staff/names', StaffNames);
  private readonly places = apiView(() => '/api/places', Places);
  /** Whoever may have a case; and the one looked for, whatever their role is now. */
  private readonly owners = computed(() => {
    const asked = this.filter()['owner'];
    const here: { id: string; name: string }[] = (this.staff.value()?.items ?? []).filter(({ id, roles }) => may(roles, 'case.work') || id === asked);
    const left = here.some(({ id }) => id === asked) ? undefined : this.items().find(({ ownerId }) => ownerId !== null && ownerId === asked);
    return left ? [...here, { id: left.ownerId ?? '', name: left.owner ?? '' }] : here;
  });
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

  protected choose(key: string, value: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [key]: value }));
  }

  protected apply(): void {
    this.applied.emit();
    const queryParams = Object.fromEntries(Object.entries(this.chosen()).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams: { ...queryParams, after: null }, queryParamsHandling: 'merge' });
  }
}
