import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, Lead, Summary } from '@accord/design-system/web';
import { roleNames } from '@accord/access/rules';
import { AbsenceForm } from '../absence/absence-form';
import { KeySettings } from '../keys/key-settings';
import { Session } from '../session/session';

/** Who I am here, and the way out of every session at once. */
@Component({
  selector: 'accord-settings-page',
  imports: [AbsenceForm, AccordButton, KeySettings, Lead, RouterLink, Summary],
  template: `
    <accord-lead heading="My settings" />
    <accord-summary [rows]="rows()" />
    <p class="nhsuk-body">An administrator can change your roles.</p>
    @if (session.may('alert.use')) {
      <h2 class="nhsuk-heading-s">Alerts</h2>
      <p class="nhsuk-body"><a routerLink="/alerts/choice">Choose how alerts come by e-mail</a></p>
    }
    @if (session.me(); as me) {
      <accord-absence-form [staffId]="me.staffId" />
    }
    <h2 class="nhsuk-heading-s">Signed in somewhere else?</h2>
    <p class="nhsuk-body">This ends every session of yours: on this computer, on the ward, on your phone.</p>
    <button accordButton type="button" kind="secondary" (click)="session.signOut(true)">Sign out everywhere</button>
    <accord-key-settings />
  `,
})
export class SettingsPage {
  protected readonly session = inject(Session);
  protected readonly rows = computed(() => {
    const me = this.session.me();
    if (!me) return [];
    return [
      { label: 'Name', value: me.name },
      { label: 'Sign-in address', value: me.email },
      { label: 'Organisation', value: me.organisation.name },
      { label: 'Roles', value: me.roles.map((role) => roleNames[role]).join(', ') },
      { label: 'Signed out after', value: `${me.idleMinutes} minutes without work` },
    ];
  });
}
