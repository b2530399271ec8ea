import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface SectionLink {
  readonly label: string;
  readonly to: string;
  readonly count?: number;
  readonly exact?: boolean;
}

/** The sections of a case, as links; they wrap rather than hide. */
@Component({
  selector: 'accord-sections',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="accord-sections" [attr.aria-label]="label()">
      <ul>
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
}
