import { Component } from '@angular/core';

/** A page that somebody's roles do not open; the same words as where the page itself says it. */
@Component({
  selector: 'accord-not-for-your-role-page',
  template: `
    <h1 class="nhsuk-heading-l">You cannot use this page</h1>
    <p class="nhsuk-body">Your role does not include this. An administrator can give it to you.</p>
  `,
})
export class NotForYourRolePage {}
