import { Component, computed, input } from '@angular/core';
import type { LetterCheckView } from '@accord/correspondence/contract';
import type { SignOffView } from '@accord/outcomes/contract';

const results = { upheld: 'Upheld', 'partly-upheld': 'Partly upheld', 'not-upheld': 'Not upheld' } as const;

/** The findings that the letter must say, and what the checks found to read. */
@Component({
  selector: 'accord-findings-beside',
  template: `
    <section aria-labelledby="findings">
      <h2 class="nhsuk-heading-s" id="findings">Findings</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        @for (issue of issues(); track issue.number) {
          <li>
            <strong>{{ issue.text }}</strong>
            @if (issue.finding; as finding) {
              <p class="nhsuk-body-s accord-words">{{ results[finding.result] }}. {{ finding.happened }}</p>
              <p class="nhsuk-body-s accord-words">{{ finding.shouldHave }}</p>
            } @else {
              <p class="nhsuk-body-s">No finding yet.</p>
            }
          </li>
        } @empty {
          <li>No issue is written down.</li>
        }
      </ol>
      @if (toRead().length > 0) {
        <h2 class="nhsuk-heading-s">To read before you sign</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          @for (check of toRead(); track check.id) {
            <li>{{ check.what }}</li>
          }
        </ul>
      }
    </section>
  `,
})
export class FindingsBeside {
  readonly issues = input.required<SignOffView['issues']>();
  readonly checks = input.required<readonly LetterCheckView[]>();
  protected readonly results = results;
  protected readonly toRead = computed(() => this.checks().filter((check) => check.mark !== 'fine'));
}
