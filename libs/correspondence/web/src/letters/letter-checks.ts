import { Component, computed, effect, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LetterCheckView } from '@accord/correspondence/contract';

const signs = { stop: '✗', read: '!', fine: '✓' } as const;
const said = { stop: 'To mend', read: 'To read', fine: 'In order' } as const;

/** What is looked at before a letter goes. Counted aloud when typing rests; each link goes to the words or to the record. */
@Component({
  selector: 'accord-letter-checks',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="checks">
      <h2 class="nhsuk-heading-s" id="checks">Before it goes: {{ count() }}</h2>
      <ul class="nhsuk-list accord-checks">
        @for (check of checks(); track check.id) {
          <li [class]="'accord-checks__' + check.mark">
            <span aria-hidden="true">{{ signs[check.mark] }}</span>
            <span><span class="nhsuk-u-visually-hidden">{{ said[check.mark] }}: </span>{{ check.what }}
              @if (check.mend; as mend) {
                @if (check.goTo; as link) {
                  <a [routerLink]="link">{{ mend }}<span class="nhsuk-u-visually-hidden">: {{ check.what }}</span></a>
                } @else {
                  <button type="button" class="accord-link-button" (click)="went.emit(check)">{{ mend }}<span class="nhsuk-u-visually-hidden">: {{ check.what }}</span></button>
                }
              }
            </span>
          </li>
        }
      </ul>
      <span class="nhsuk-u-visually-hidden" role="status">{{ spoken() }}</span>
    </section>
  `,
})
export class LetterChecks {
  readonly checks = input.required<readonly LetterCheckView[]>();
  /** A check about the words themselves was chosen. */
  readonly went = output<LetterCheckView>();
  protected readonly signs = signs;
  protected readonly said = said;
  protected readonly count = computed(() => countOf(this.checks()));
  protected readonly spoken = signal('');
  private first = true;

  constructor() {
    effect((onCleanup) => {
      const words = this.count();
      if (this.first) return void (this.first = false);
      const timer = setTimeout(() => this.spoken.set(`Before it goes: ${words}`), 1000);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

function countOf(checks: readonly LetterCheckView[]): string {
  const [mend, read] = (['stop', 'read'] as const).map((mark) => checks.filter((check) => check.mark === mark).length);
  if (!mend && !read) return 'nothing to mend';
  return [mend ? `${mend} to mend` : '', read ? `${read} to read` : ''].filter(Boolean).join(', ');
}
