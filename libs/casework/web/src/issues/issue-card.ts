import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CodedLabel, IssueView } from '@accord/casework/contract';
import { AccordButton } from '@accord/design-system/web';

const states = { open: '', withdrawn: 'Withdrawn', 'out-of-scope': 'Out of scope' } as const;

/** One numbered issue: the words, the question, where, and what it is counted under. */
@Component({
  selector: 'accord-issue-card',
  imports: [AccordButton, RouterLink],
  template: `
    <article class="accord-issue" [attr.id]="'issue-' + issue().number">
      <h3 class="nhsuk-heading-xs">Issue {{ issue().number }}{{ state() ? ': ' + state() : '' }}</h3>
      <p class="nhsuk-body accord-words">{{ issue().text }}</p>
      @if (issue().question) {
        <p class="nhsuk-body">Question: {{ issue().question }}</p>
      }
      @if (issue().stateReason) {
        <p class="nhsuk-body">{{ issue().stateReason }}</p>
      }
      <p class="nhsuk-body-s">{{ issue().place || 'No place yet' }}. {{ counted() }}{{ agreed() }}</p>
      @if (cautions().length > 0) {
        <p class="nhsuk-body-s">{{ cautions().join(' ') }}</p>
      }
      @if (mayWork()) {
        <div class="nhsuk-button-group">
          <a [routerLink]="['/cases', caseId(), 'issues', issue().id]">Change<span class="nhsuk-u-visually-hidden"> issue {{ issue().number }}</span></a>
          <a [routerLink]="['/cases', caseId(), 'issues', issue().id, 'state']">{{ state() ? 'Take back' : 'Withdraw or leave out' }}<span class="nhsuk-u-visually-hidden"> issue {{ issue().number }}</span></a>
          @if (mayMove() && !first()) {
            <button accordButton type="button" kind="secondary" [small]="true" (click)="moved.emit(-1)">Up<span class="nhsuk-u-visually-hidden">: issue {{ issue().number }}</span></button>
          }
          @if (mayMove() && !last()) {
            <button accordButton type="button" kind="secondary" [small]="true" (click)="moved.emit(1)">Down<span class="nhsuk-u-visually-hidden">: issue {{ issue().number }}</span></button>
          }
        </div>
      }
    </article>
  `,
})
export class IssueCard {
  readonly issue = input.required<IssueView>();
  readonly caseId = input.required<string>();
  readonly mayWork = input(false);
  readonly mayMove = input(false);
  readonly first = input(false);
  readonly last = input(false);
  /** -1 up, 1 down. */
  readonly moved = output<number>();
  protected readonly state = computed(() => states[this.issue().state]);
  private readonly labels = computed<readonly CodedLabel[]>(() => {
    const { serviceArea, subject, subSubject, clinicalGroup, professions } = this.issue();
    return [serviceArea, subject, subSubject, clinicalGroup, ...professions].filter((label) => label !== null);
  });
  protected readonly counted = computed(() => (this.labels().length > 0 ? `Counted under: ${this.labels().map(({ label }) => label).join('; ')}.` : 'Not coded yet.'));
  protected readonly cautions = computed(() => this.labels().flatMap(({ label, caution }) => (caution ? [`${label}: ${caution.charAt(0).toLowerCase()}${caution.slice(1)}`] : [])));
  protected readonly agreed = computed(() => {
    const { agreed, changedSince } = this.issue();
    if (agreed === null) return ' Not agreed yet.';
    return changedSince ? ` Its words changed since version ${agreed} was agreed.` : ` Agreed in version ${agreed}.`;
  });
}
