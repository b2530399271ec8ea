import { Component, computed, input } from '@angular/core';
import { apologyParts, apologyQuestions, missingParts, type ApologyText } from '@accord/outcomes/rules';

/** The apology as the person will read it, with what is still missing named beneath. */
@Component({
  selector: 'accord-apology-as-read',
  template: `
    <div class="accord-card">
      @for (paragraph of paragraphs(); track $index) {
        <p class="nhsuk-body accord-as-written">{{ paragraph }}</p>
      } @empty {
        <p class="nhsuk-body">Nothing is written yet.</p>
      }
    </div>
    @if (missing().length > 0) {
      <p class="nhsuk-body-s">Still missing: {{ missing().join('; ') }}.</p>
    } @else {
      <p class="nhsuk-body-s">All six parts are there.</p>
    }
  `,
})
export class ApologyAsRead {
  readonly text = input.required<ApologyText>();
  protected readonly paragraphs = computed(() => apologyParts.map((part) => this.text()[part].trim()).filter(Boolean));
  protected readonly missing = computed(() => missingParts(this.text()).map((part) => apologyQuestions[part].toLowerCase()));
}
