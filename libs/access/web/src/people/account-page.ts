import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Invited, StaffMembers } from '@accord/access/contract';
import { AccordButton, NotFound, PageState, Status, Summary } from '@accord/design-system/web';
import { ApiClient, apiView } from '@accord/platform/web';
import { AbsenceForm } from '../absence/absence-form';
import { OneUseLink } from './one-use-link';
import { RolesForm } from './roles-form';
import { SwitchForm } from './switch-form';
import { stateNames } from './words';

/** One account: its roles, a fresh link, and the switch. */
@Component({
  selector: 'accord-account-page',
  imports: [AbsenceForm, AccordButton, NotFound, OneUseLink, PageState, RolesForm, RouterLink, Status, Summary, SwitchForm],
  template: `
    <accord-page-state [of]="view" what="the account" />
    @if (member(); as one) {
      <p class="nhsuk-body-s"><a routerLink="/admin/people">Back to the people</a></p>
      <h1 class="nhsuk-heading-m">{{ one.name }}</h1>
      <accord-status>{{ line() }}</accord-status>
      <accord-summary [rows]="rows()" />
      @if (link(); as fresh) {
        <accord-one-use-link [invited]="fresh" />
      } @else if (one.state !== 'disabled') {
        <button accordButton type="button" kind="secondary" [small]="true" (click)="makeLink(one.id)">{{ one.state === 'invited' ? 'Make a new invitation link' : 'Make a link for a new password' }}</button>
      }
      <accord-roles-form [member]="one" (done)="again($event)" />
      @if (one.state !== 'disabled') {
        <accord-absence-form [path]="'/api/staff/' + one.id + '/absences'" [staffId]="one.id" />
      }
      <accord-switch-form [member]="one" (done)="again($event)" />
    } @else if (view.value()) {
      <accord-not-found />
    }
  `,
})
export class AccountPage {
  readonly staffId = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly view = apiView(() => '/api/staff', StaffMembers);
  protected readonly member = computed(() => this.view.value()?.items.find(({ id }) => id === this.staffId()));
  protected readonly line = signal('');
  protected readonly link = signal<Invited | undefined>(undefined);
  protected readonly rows = computed(() => {
    const one = this.member();
    if (!one) return [];
    return [
      { label: 'Sign-in address', value: one.email },
      { label: 'Job', value: one.jobTitle },
      { label: 'State', value: stateNames[one.state] },
    ];
  });

  protected async makeLink(id: string): Promise<void> {
    const answer = await this.api.post(`/api/staff/${id}/link`, {}, Invited);
    if (answer.ok) this.link.set(answer.value);
    else this.line.set(answer.problem.detail);
  }

  protected again(said: string): void {
    this.line.set(said);
    this.view.reload();
  }
}
