import { afterNextRender, Component, DestroyRef, type ElementRef, inject, input, signal, viewChild } from '@angular/core';

/**
 * The head of a case: reference and short title, for whom and by whom, owner. Actions and needs are put inside it.
 * When it has scrolled away, one line keeps reference, next date and safe contact in sight.
 */
@Component({
  selector: 'accord-case-header',
  template: `
    <div #head class="accord-case-header">
      <div class="accord-case-header__title">
        @if (main()) {
          <h1 class="nhsuk-heading-m"><span class="accord-case-header__reference">{{ reference() }}</span> {{ heading() }}</h1>
        } @else {
          <p class="accord-case-header__name"><span class="accord-case-header__reference">{{ reference() }}</span> {{ heading() }}</p>
        }
        <p>{{ who() }}</p>
      </div>
      <div class="accord-case-header__side">
        <p>Owner: <strong>{{ owner() || 'nobody yet' }}</strong></p>
        <ng-content select="[accordActions]" />
      </div>
    </div>
    <ng-content />
    @if (away()) {
      <div class="accord-case-line" aria-hidden="true">
        <div class="nhsuk-width-container accord-width"><strong class="accord-ref">{{ reference() }}</strong> <span>{{ line() }}</span></div>
      </div>
    }
  `,
})
export class CaseHeader {
  readonly reference = input.required<string>();
  /** Whether this is the page's h1; on the other pages of a case their own name is. */
  readonly main = input(true);
  readonly heading = input.required<string>();
  /** "For the patient (mother), by her daughter, written permission seen 18 Nov". */
  readonly who = input('');
  readonly owner = input('');
  /** What stays in sight: "Answer due Tue 15 Dec. Phone after 18:00, no voicemail". */
  readonly line = input('');
  protected readonly away = signal(false);
  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');

  constructor() {
    const watch = new IntersectionObserver(([entry]) => this.away.set(entry?.isIntersecting === false));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterNextRender(() => watch.observe(this.head().nativeElement));
  }
}
