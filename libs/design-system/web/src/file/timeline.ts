import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { inLondon } from '../words/days';
import { MomentPipe } from '../words/days';

export interface TimelineEntry {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly title: string;
  readonly who?: string;
  readonly text?: string;
  /** Where the whole of it is, with hidden words that name it. */
  readonly link?: { readonly to: string; readonly text: string };
}

/** What happened, newest first, with a rule between what is still to come and what is past. */
@Component({
  selector: 'accord-timeline',
  imports: [MomentPipe, RouterLink],
  template: `
    <ol class="accord-timeline">
      @for (entry of entries(); track entry.id; let at = $index) {
        @if (at > 0 && at === past()) {
          <li class="accord-timeline__today">Today</li>
        }
        <li class="accord-timeline__entry">
          <h3 class="accord-timeline__title">{{ entry.title }}</h3>
          <p class="accord-timeline__by"><time [attr.datetime]="entry.at">{{ entry.at | moment: 'year' }}</time>{{ entry.who ? ', ' + entry.who : '' }}</p>
          @if (entry.text) {
            <p class="accord-timeline__text">{{ entry.text }}</p>
          }
          @if (entry.link; as link) {
            <p class="accord-timeline__text"><a [routerLink]="link.to">{{ link.text }}<span class="nhsuk-u-visually-hidden"> of {{ entry.title }}</span></a></p>
          }
        </li>
      }
    </ol>
  `,
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  /** The instant it is now, RFC 3339: the rule "Today" stands above what is past. */
  readonly now = input(new Date().toISOString());
  protected readonly past = computed(() => this.entries().findIndex((entry) => inLondon(entry.at).date <= inLondon(this.now()).date));
}
