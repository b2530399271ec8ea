import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BeforeLeaving, ChangeStaff } from '@accord/access/contract';
import { AccordButton, ErrorSummary, PartState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';
import { Session } from '../session/session';
import type { Member } from './words';

/** Switches an account off, after asking, or on again. */
@Component({
  selector: 'accord-switch-form',
  imports: [AccordButton, AccordFormDirective, ErrorSummary, PartState, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      @if (isOff()) {
        <h2 class="nhsuk-heading-s">This account is switched off</h2>
        <button accordButton kind="secondary" [small]="true" [busy]="form.busy()">Switch it on again</button>
      } @else if (asking()) {
        <h2 class="nhsuk-heading-s">Switch this account off?</h2>
        <p class="nhsuk-body">{{ member().name }} is signed out everywhere at once and cannot sign in. What they wrote stays. You can switch it on again.</p>
        <accord-part-state [of]="leaving" what="what they still have" [rows]="1" />
        @if (leaving.value()?.sentence; as warning) {
          <p class="nhsuk-body"><strong>{{ warning }}</strong>
            @if (session.may('board.read')) { <a [routerLink]="['/board']" [queryParams]="{ owner: member().id, view: 'all' }">Show them on the board</a> } @else { A complaints manager gives cases on the board. }
          </p>
        }
        <div class="nhsuk-button-group">
          <button accordButton kind="secondary" type="button" [small]="true" (click)="asking.set(false)">Leave it on</button>
          <button accordButton kind="warning" [small]="true" [busy]="form.busy()">Switch it off</button>
        </div>
      } @else {
        <h2 class="nhsuk-heading-s">When somebody leaves</h2>
        <button accordButton kind="secondary" type="button" [small]="true" (click)="asking.set(true)">Switch this account off</button>
      }
    </form>
  `,
})
export class SwitchForm {
  readonly member = input.required<Member>();
  /** Saved, or overtaken by another administrator: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly asking = signal(false);
  protected readonly session = inject(Session);
  /** Read when it is asked, so that it is as it stands then. */
  protected readonly leaving = apiView(() => (this.asking() ? `/api/staff/${this.member().id}/leaving` : undefined), BeforeLeaving);
  protected readonly isOff = computed(() => this.member().state === 'disabled');
  protected readonly form = contractForm(signal({}), ChangeStaff, () => ({ roles: this.member().roles, disabled: !this.isOff(), version: this.member().version }));

  protected async save(): Promise<void> {
    const off = !this.isOff();
    const answer = await this.form.press((request, sending) => this.api.put(`/api/staff/${this.member().id}`, request, Done, sending));
    if (answer?.ok || this.form.saved()) this.asking.set(false);
    if (answer?.ok) this.done.emit(off ? 'The account is switched off.' : 'The account is switched on.');
    else if (this.form.saved()) this.done.emit('Another administrator changed this account a moment ago. Here is how it stands now.');
  }
}
