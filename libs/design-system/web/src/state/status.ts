import { Component } from '@angular/core';

/** A line about what has just happened on this page: "Draft kept 10:42". It stays; nothing fades by itself. */
@Component({
  selector: 'accord-status',
  host: { role: 'status', class: 'accord-status' },
  template: `<ng-content />`,
})
export class Status {}
