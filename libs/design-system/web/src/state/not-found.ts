import { Component } from '@angular/core';

/** One page for what is missing, another organisation's, or not for this person: they cannot be told apart. */
@Component({
  selector: 'accord-not-found',
  template: `
    <h1 class="nhsuk-heading-l">Page not found</h1>
    <p class="nhsuk-body">Check the address, or search again.</p>
  `,
})
export class NotFound {}
