import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordTable, DayPipe, Empty, Lead, PageState } from '@accord/design-system/web';
import { Mediators } from '@accord/mediation/contract';
import { apiView } from '@accord/platform/web';

/** The register of mediators: until when each is registered and insured, and why some cannot be asked. */
@Component({
  selector: 'accord-mediators-page',
  imports: [AccordButton, AccordTable, DayPipe, Empty, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the mediators" />
    @if (view.value(); as list) {
      <p class="nhsuk-body-s"><a routerLink="/mediations">Your mediations</a></p>
      <accord-lead heading="Mediators"><a accordButton [small]="true" routerLink="/mediators/new">Add a mediator</a></accord-lead>
      @if (list.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-u-visually-hidden">Mediators of the register</caption>
          <thead class="nhsuk-table__head">
            <tr class="nhsuk-table__row">
              <th scope="col" class="nhsuk-table__header">Name</th>
              <th scope="col" class="nhsuk-table__header">Body and number</th>
              <th scope="col" class="nhsuk-table__header">Registered until</th>
              <th scope="col" class="nhsuk-table__header">Insured until</th>
              <th scope="col" class="nhsuk-table__header">Open</th>
              <th scope="col" class="nhsuk-table__header">May be asked</th>
            </tr>
          </thead>
          <tbody class="nhsuk-table__body">
            @for (mediator of list.items; track mediator.id) {
              <tr class="nhsuk-table__row">
                <th scope="row" class="nhsuk-table__cell">{{ mediator.name }}</th>
                <td class="nhsuk-table__cell">{{ mediator.body }}, {{ mediator.registrationNumber }}</td>
                <td class="nhsuk-table__cell">{{ mediator.registeredUntil | day: 'year' }}</td>
                <td class="nhsuk-table__cell">{{ mediator.insuredUntil | day: 'year' }}</td>
                <td class="nhsuk-table__cell">{{ mediator.openMediations }}</td>
                <td class="nhsuk-table__cell">{{ mediator.whyNotAsk ?? 'Yes' }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No mediator is on the register. <a routerLink="/mediators/new">Add one</a></accord-empty>
      }
    }
  `,
})
export class MediatorsPage {
  protected readonly view = apiView(() => '/api/mediators', Mediators);
}
