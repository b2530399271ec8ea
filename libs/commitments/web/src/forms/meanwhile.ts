import { Component, computed, effect, input, output } from '@angular/core';

interface Since {
  readonly words: string;
  readonly by: string;
}

/** A colleague recorded something while this form was open (409): what they wrote, and that nothing typed is lost. */
@Component({
  selector: 'accord-meanwhile',
  template: `
    @if (saved()) {
      <div class="nhsuk-inset-text" role="status">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        <p>A colleague recorded something on this case while you were writing. Read it, then press the button again. Nothing you typed is lost.</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          @for (fact of since(); track $index) {
            <li>{{ fact.words }}, written down by {{ fact.by }}</li>
          }
        </ul>
      </div>
    }
  `,
})
export class Meanwhile {
  readonly saved = input.required<Readonly<Record<string, unknown>> | undefined>();
  /** The length of the log as it now is: what the next press carries. */
  readonly seen = output<number>();
  protected readonly since = computed(() => (this.saved()?.['since'] ?? []) as readonly Since[]);

  constructor() {
    effect(() => {
      const version = this.saved()?.['version'];
      if (typeof version === 'number') this.seen.emit(version);
    });
  }
}
