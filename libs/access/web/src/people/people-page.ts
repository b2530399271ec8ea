import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StaffMembers } from '@accord/access/contract';
import { AccordButton, AccordTable, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { namesOf, stateNames } from './words';

/** Everybody with an account here. */
@Component({
  selector: 'accord-people-page',
  imports: [AccordButton, AccordTable, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the accounts" [rows]="10" />
    @if (view.value(); as page) {
      <accord-lead heading="People" line="Accounts of this organisation, by name.">
        <a accordButton [small]="true" routerLink="/admin/people/new">Invite somebody</a>
      </accord-lead>
      <table accordTable>
        <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Accounts</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Job</th>
            <th scope="col">Sign-in address</th>
            <th scope="col">Roles</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          @for (member of page.items; track member.id) {
            <tr>
              <th scope="row"><a [routerLink]="['/admin/people', member.id]">{{ member.name }}</a></th>
              <td>{{ member.jobTitle }}</td>
              <td class="accord-free">{{ member.email }}</td>
              <td>{{ names(member.roles) }}</td>
              <td><div>{{ states[member.state] }}@if (member.away) {<br /><span class="nhsuk-u-secondary-text-colour">{{ member.away }}</span>}</div></td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
})
export class PeoplePage {
  protected readonly view = apiView(() => '/api/staff', StaffMembers);
  protected readonly names = namesOf;
  protected readonly states = stateNames;
}
