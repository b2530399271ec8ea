import { Component, computed, effect, input, signal } from '@angular/core';
import { apologyQuestions, apologyWarnings, type ApologyText } from '@accord/outcomes/rules';

/** Words that take an apology back, and what to say instead. Advice alone: it never stops anybody. Counted aloud when typing rests. */
@Component({
  selector: 'accord-apology-advice',
  template: `
    @if (warnings().length > 0) {
      <h2 class="nhsuk-heading-s">Words that weaken it</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        @for (warning of warnings(); track $index) {
          <li><strong>“{{ warning.words }}”</strong> in “{{ questions[warning.part] }}”. {{ warning.advice }}</li>
        }
      </ul>
    }
    <span class="nhsuk-u-visually-hidden" role="status">{{ spoken() }}</span>
  `,
})
export class ApologyAdvice {
  readonly text = input.required<ApologyText>();
  protected readonly questions = apologyQuestions;
  protected readonly warnings = computed(() => apologyWarnings(this.text()));
  protected readonly spoken = signal('');
  private readonly words = computed(() => this.warnings().map(({ words, advice }) => `“${words}”. ${advice}`).join(' '));

  constructor() {
    effect((onCleanup) => {
      const words = this.words();
      const timer = setTimeout(() => this.spoken.set(words), 1000);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
