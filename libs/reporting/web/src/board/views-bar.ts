import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, ErrorSummary, Field, Status, Tick } from '@accord/design-system/web';
import { Done, Made } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { BoardViews, SaveBoardView, type BoardFilter, type BoardViewRow } from '@accord/reporting/contract';
import { paramsOf } from './address';

/** The views a person keeps of the board, and the team's: open, save, rename, make it the first one, delete and put back. */
@Component({
  selector: 'accord-views-bar',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, RouterLink, Status, Tick],
  template: `
    <nav aria-label="Views">
      <ul class="accord-groups">
        <li><a [routerLink]="[]" [queryParams]="{ view: 'all' }" [attr.aria-current]="current() || narrowed() ? null : 'true'">All open</a></li>
        @for (one of views.value()?.items; track one.id) {
          <li><a [routerLink]="[]" [queryParams]="addressOf(one)" [attr.aria-current]="one.id === view() ? 'true' : null">{{ one.name }}{{ one.forTeam ? ' (team)' : '' }}{{ one.isDefault ? ', opens first' : '' }}{{ one.id === view() && differs() ? ', changed' : '' }}</a></li>
        }
        <li><button type="button" class="accord-link-button accord-groups__do" [attr.aria-expanded]="open()" (click)="toggle()">{{ !current() ? 'Save this view' : differs() ? 'Save the change' : 'Change this view' }}</button></li>
      </ul>
    </nav>
    @if (said(); as line) {
      <accord-status>{{ line.text }} @if (line.undo; as id) { <button type="button" class="accord-link-button" (click)="restore(id)">Undo</button> }</accord-status>
    }
    @if (open()) {
      <form class="accord-card accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-field label="Name of the view"><input accordInput [formField]="form.fields.name" /></accord-field>
        <accord-tick label="Show it to the whole team" [formField]="form.fields.forTeam" />
        <div class="nhsuk-button-group">
          <button accordButton [busy]="form.busy()">{{ current() ? 'Save the view as it is now' : 'Save the view' }}</button>
          @if (current(); as one) {
            <button accordButton kind="secondary" type="button" (click)="openFirst(one)">{{ one.isDefault ? 'Do not open the board with it' : 'Open the board with it' }}</button>
            @if (one.mayChange) { <button accordButton kind="secondary" type="button" (click)="remove(one)">Delete</button> }
          }
        </div>
      </form>
    }
  `,
})
export class ViewsBar {
  readonly view = input<string>();
  readonly filter = input.required<BoardFilter>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  readonly views = apiView(() => '/api/board/views', BoardViews);
  protected readonly open = signal(false);
  protected readonly said = signal<{ readonly text: string; readonly undo?: string } | undefined>(undefined);
  protected readonly current = computed(() => this.views.value()?.items.find(({ id }) => id === this.view()));
  protected readonly narrowed = computed(() => Object.values(paramsOf(this.filter())).some((value) => value !== null));
  /** Whether the board shows something else than the view says: its link goes back to what it says. */
  protected readonly differs = computed(() => {
    const one = this.current();
    return one !== undefined && JSON.stringify(paramsOf(one.filter)) !== JSON.stringify(paramsOf(this.filter()));
  });
  private readonly typed = signal({ name: '', forTeam: false });
  protected readonly form = contractForm(this.typed, SaveBoardView, ({ name, forTeam }) => ({ name, forTeam, filter: this.filter() }));

  constructor() {
    // What was said of the rows shown before is not true of others.
    effect(() => {
      this.filter();
      untracked(() => this.said.set(undefined));
    });
  }

  protected addressOf(one: BoardViewRow): Readonly<Record<string, string | null>> {
    return { ...paramsOf(one.filter), view: one.id };
  }

  protected toggle(): void {
    const one = this.current();
    this.typed.set({ name: one?.name ?? '', forTeam: one?.forTeam ?? false });
    this.open.set(!this.open());
  }

  protected async save(): Promise<void> {
    const one = this.current();
    if (one) return this.change(one);
    const answer = await this.form.press((request, sending) => this.api.post('/api/board/views', request, Made, sending));
    if (!answer?.ok) return;
    this.tell(`Saved as “${this.typed().name}”.`);
    await this.router.navigate([], { queryParams: { view: answer.value.id }, queryParamsHandling: 'merge' });
  }

  protected async openFirst(one: BoardViewRow): Promise<void> {
    const answer = await this.api.put('/api/board/views/default', { viewId: one.isDefault ? null : one.id }, Done);
    this.tell(answer.ok ? (one.isDefault ? 'The board opens with every open date.' : `The board opens with “${one.name}”.`) : answer.problem.detail);
  }

  protected async remove(one: BoardViewRow): Promise<void> {
    const answer = await this.api.delete(`/api/board/views/${one.id}`, Done);
    this.tell(answer.ok ? `“${one.name}” is deleted.` : answer.problem.detail, answer.ok ? one.id : undefined);
    if (answer.ok) await this.router.navigate([], { queryParams: { view: 'all' }, queryParamsHandling: 'merge' });
  }

  protected async restore(id: string): Promise<void> {
    const answer = await this.api.post(`/api/board/views/${id}/restore`, {}, Done);
    this.tell(answer.ok ? 'It is back.' : answer.problem.detail);
  }

  private async change(one: BoardViewRow): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/board/views/${one.id}`, { ...request, version: one.version }, Done, sending));
    if (answer?.ok) this.tell(`“${this.typed().name}” is saved as it is now.`);
    else if (answer?.problem.status === 409) this.tell('A colleague changed this view meanwhile. It is read again: press once more to save yours.');
  }

  private tell(text: string, undo?: string): void {
    this.open.set(this.open() && text.startsWith('A colleague'));
    this.said.set(undo ? { text, undo } : { text });
    this.views.reload();
  }
}
