import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { OperatePromise, PromiseView } from '@accord/access/contract';
import { promiseStateNames } from '@accord/access/rules';
import { AccordButton, AccordInput, Choice, dayInRow, ErrorSummary, Field, inLondon, PageState, Summary } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, News } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';
import * as z from 'zod';

const Settling = OperatePromise.extend({ act: z.enum(['again', 'done-by-hand'], 'Choose what to do') });

/** One promise that needs a person: try it again, or say that it was done by hand. */
@Component({
  selector: 'accord-settle-promise-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, ErrorSummary, Field, FormField, PageState, RouterLink, Summary],
  template: `
    <accord-page-state [of]="promise" what="the promise" />
    @if (promise.value(); as one) {
      @if (acts().length > 0) {
        <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
          <accord-error-summary />
          <h1 class="nhsuk-heading-m">{{ one.what }}</h1>
          <accord-summary [rows]="rows()" />
          <accord-choice legend="What do you want to do?" [options]="acts()" [formField]="form.fields.act" />
          <accord-field label="Why" hint="It stays in the record. Name no person."><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Settle it' }}</button>
          <p class="nhsuk-body"><a routerLink="/promises" [queryParams]="place()">Cancel</a></p>
        </form>
      } @else {
        <h1 class="nhsuk-heading-m">{{ one.what }}</h1>
        <accord-summary [rows]="rows()" />
        <p class="nhsuk-body">{{ one.cannotTryAgain }}</p>
        <p class="nhsuk-body"><a routerLink="/promises" [queryParams]="place()">Back to the promises</a></p>
      }
    }
  `,
})
export class SettlePromisePage {
  readonly promiseId = input.required<string>();
  /** The list and the place in it from which somebody came. */
  readonly list = input<string>();
  readonly after = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly promise = apiView(() => `/api/promises/${this.promiseId()}`, PromiseView);
  protected readonly place = computed(() => ({ list: this.list() ?? null, after: this.after() ?? null }));
  protected readonly acts = computed(() => {
    const one = this.promise.value();
    if (!one) return [];
    return [
      ...(one.cannotTryAgain ? [] : [{ value: 'again', label: 'Try again now', hint: one.state === 'doubt' ? 'It may have gone before: then it goes twice.' : '' }]),
      ...(one.cannotSettle ? [] : [{ value: 'done-by-hand', label: 'Done by hand', hint: 'Accord does nothing more about it.' }]),
    ];
  });
  protected readonly rows = computed(() => {
    const one = this.promise.value();
    if (!one) return [];
    const { date, time } = inLondon(one.dueAt);
    return [
      { label: 'Due', value: `${dayInRow(date)} ${date.slice(0, 4)} ${time}` },
      { label: 'State', value: promiseStateNames[one.state] },
      { label: 'Tries', value: String(one.attempts) },
      { label: 'What went wrong', value: one.lastError ?? 'Nothing yet' },
    ];
  });
  protected readonly form = contractForm(signal({ act: '', reason: '' }), Settling);

  protected async save(): Promise<void> {
    const answer = await this.form.press(({ act, reason }, sending) => this.api.post(`/api/promises/${this.promiseId()}/${act}`, { reason }, Done, sending));
    if (answer?.ok) await this.leave('Settled.');
    else if (this.form.saved()) await this.leave('Somebody settled this promise a moment ago.');
  }

  private async leave(text: string): Promise<void> {
    this.news.onArrival({ text });
    await this.router.navigate(['/promises'], { queryParams: this.place() });
  }
}
