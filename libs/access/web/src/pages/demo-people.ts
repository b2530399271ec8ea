import { Component, computed, output } from '@angular/core';
import { DemoSignIns, type SignIn } from '@accord/access/contract';
import { AccordTable } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** The made-up people of the demo; anywhere else the server names nobody, and nothing is shown. */
@Component({
  selector: 'accord-demo-people',
  imports: [AccordTable],
  template: `
    @for (organisation of organisations(); track organisation.name) {
      <table accordTable>
        <caption class="nhsuk-table__caption nhsuk-table__caption--s">Demo sign-ins: {{ organisation.name }}</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Password</th>
            <th scope="col" data-card=""><span class="nhsuk-u-visually-hidden">Use</span></th>
          </tr>
        </thead>
        <tbody>
          @for (person of organisation.people; track person.email) {
            <tr>
              <th scope="row">{{ person.role }}</th>
              <td>{{ person.name }}</td>
              <td class="accord-free">{{ person.email }}</td>
              <td>{{ person.password }}</td>
              <td><button type="button" class="accord-link-button" (click)="chosen.emit({ email: person.email, password: person.password })">Fill in<span class="nhsuk-u-visually-hidden"> {{ person.role }}, {{ organisation.name }}</span></button></td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
})
export class DemoPeople {
  readonly chosen = output<SignIn>();
  private readonly view = apiView(() => '/api/demo/sign-ins', DemoSignIns);
  protected readonly organisations = computed(() => {
    const people = Map.groupBy(this.view.value()?.items ?? [], (person) => person.organisation);
    return [...people].map(([name, members]) => ({ name, people: members }));
  });
}
