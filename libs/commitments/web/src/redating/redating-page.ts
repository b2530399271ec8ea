import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { DecideRedating, RedatingView } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Empty, ErrorSummary, Field, Lead, MomentPipe, PageState, Status, Turn } from '@accord/design-system/web';
import { AccordFormDirective, answered, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { ReasonGiven } from './reason';
import { RedatingCases } from './redating-cases';
import { busyWords, countWords, decidedWords, ruleWords } from './words';

/** What a change of calendar or rules would move. Nothing moves before a named person says so, with a reason. */
@Component({
  selector: 'accord-redating-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Empty, ErrorSummary, Field, FormField, Lead, MomentPipe, PageState, RedatingCases, RouterLink, Status, Turn],
  templateUrl: './redating-page.html',
})
export class RedatingPage {
  readonly id = input.required<string>();
  readonly after = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly given = inject(ReasonGiven);
  private readonly session = inject(Session);
  protected readonly view = apiView(() => `/api/redatings/${this.id()}${this.after() ? `?cursor=${this.after()}` : ''}`, RedatingView, { keep: true });
  protected readonly mayApply = computed(() => this.session.may('redating.apply'));
  protected readonly isBusy = computed(() => ['looking', 'moving', 'putting-back'].includes(this.view.value()?.state ?? ''));
  protected readonly counts = computed(() => countWords(this.view.value()));
  protected readonly ruleLines = computed(() => ruleWords(this.view.value()));
  protected readonly mayMove = computed(() => this.view.value()?.replacedBy === null && this.view.value()?.counts.ticked !== 0);
  protected readonly busyLine = computed(() => busyWords(this.view.value()));
  protected readonly decided = computed(() => decidedWords(this.view.value()));
  protected readonly problem = signal('');
  private readonly model = signal({ reason: '' });
  protected readonly form = contractForm(this.model, DecideRedating, (typed) => ({ ...typed, version: this.view.value()?.version ?? 1 }));

  constructor() {
    // While Accord works on it the page looks again by itself.
    effect((onCleanup) => {
      if (!this.view.value() || !this.isBusy()) return;
      const timer = setTimeout(() => this.view.reload(), 1200);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Moving and putting back ask once more on a page of their own; the reason goes with them. */
  protected async ask(act: 'move' | 'put-back'): Promise<void> {
    await this.form.press(async ({ reason }) => {
      this.given.reason.set(reason);
      await this.router.navigate(['/redating', this.id(), 'confirm', act]);
      return answered(undefined);
    });
  }

  /** What Enter in the field does: what the first button does. */
  protected pressed(): Promise<void> {
    if (this.mayMove()) return this.ask('move');
    return this.view.value()?.state === 'ready' ? this.leave() : this.ask('put-back');
  }

  protected async leave(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/redatings/${this.id()}/leave`, request, RedatingView, sending));
    if (answer?.ok) return this.view.show(answer.value);
    if (!this.form.saved()) return;
    this.problem.set('A colleague decided about this a moment ago. Look at it again.');
    this.view.reload();
  }

  protected async tick({ caseId, ticked }: { caseId: string; ticked: boolean }): Promise<void> {
    await this.change(this.api.put(`/api/redatings/${this.id()}/cases/${caseId}`, { ticked }, RedatingView));
  }

  protected async look(caseId: string): Promise<void> {
    await this.change(this.api.post(`/api/redatings/${this.id()}/cases/${caseId}/look`, {}, RedatingView));
  }

  protected async lookAgain(): Promise<void> {
    await this.change(this.api.post(`/api/redatings/${this.id()}/look`, {}, RedatingView));
  }

  private async change(asked: ReturnType<ApiClient['post']>): Promise<void> {
    const answer = await asked;
    this.problem.set(answer.ok ? '' : answer.problem.detail);
    this.view.reload();
  }
}
