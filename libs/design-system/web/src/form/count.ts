import { Component, computed, effect, input, signal } from '@angular/core';

/** How many characters are left beneath a text; spoken when typing rests. It never stops anybody from writing on. */
@Component({
  selector: 'accord-count',
  host: { class: 'accord-count nhsuk-hint', '[class.accord-count--over]': 'left() < 0' },
  template: `
    <span aria-hidden="true">{{ words() }}</span>
    <span class="nhsuk-u-visually-hidden" role="status">{{ spoken() }}</span>
  `,
})
export class Count {
  readonly text = input.required<string>();
  readonly max = input.required<number>();
  protected readonly left = computed(() => this.max() - this.text().length);
  protected readonly words = computed(() => {
    const left = this.left();
    const characters = Math.abs(left) === 1 ? 'character' : 'characters';
    return left >= 0 ? `You have ${left} ${characters} left` : `You have ${-left} ${characters} too many`;
  });
  protected readonly spoken = signal('');

  constructor() {
    effect((onCleanup) => {
      const words = this.words();
      const timer = setTimeout(() => this.spoken.set(words), 1000);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
