import { Component, input, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { uniqueId } from '@accord/platform/web';
import { AccordButton } from '../form/button';

export interface SectionLink {
  readonly label: string;
  readonly to: string;
  readonly count?: number;
  readonly exact?: boolean;
}

/** The sections of a case, as links that wrap; on a phone they wait under a button. */
@Component({
  selector: 'accord-sections',
  imports: [AccordButton, RouterLink, RouterLinkActive],
  template: `
    <nav class="accord-sections" [attr.aria-label]="label()">
      <button accordButton kind="secondary" [small]="true" type="button" class="accord-sections__open" [attr.aria-expanded]="open()" [attr.aria-controls]="id" (click)="open.set(!open())">Pages of the case <span aria-hidden="true">{{ open() ? '▴' : '▾' }}</span></button>
      <ul [id]="id" [class.accord-sections__shut]="!open()">
        @for (section of sections(); track section.to) {
          <li>
            <a [routerLink]="section.to" routerLinkActive="accord-sections__now" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: section.exact ?? false }">{{ section.label }}@if (section.count) {<span class="accord-sections__count"> {{ section.count }}</span>}</a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class Sections {
  readonly label = input('Case');
  readonly sections = input.required<readonly SectionLink[]>();
  protected readonly open = signal(false);
  protected readonly id = uniqueId('sections');
}
