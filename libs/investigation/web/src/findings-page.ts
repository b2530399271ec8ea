import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, DayPipe, Empty, Lead, PageState, PrintButton, Tag } from '@accord/design-system/web';
import { FindingsView } from '@accord/investigation/contract';
import { findingNames, wholeNames } from '@accord/investigation/rules';
import { apiView, CaseFrame } from '@accord/platform/web';

/** Each issue with its evidence beside the finding; the whole is derived and said first. */
@Component({
  selector: 'accord-findings-page',
  imports: [AccordButton, CaseFrame, DayPipe, Empty, Lead, PageState, PrintButton, RouterLink, Tag],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the findings" />
    @if (view.value(); as page) {
      <accord-lead heading="Findings" [line]="page.sentence" />
      @if (page.whole; as whole) {
        <p class="nhsuk-body">The complaint as a whole: <strong>{{ wholeNames[whole] }}</strong></p>
      }
      @for (issue of page.issues; track issue.id) {
        <section class="nhsuk-card" [attr.aria-labelledby]="'issue-' + issue.number">
          <div class="nhsuk-card__content">
            <h2 class="nhsuk-heading-s" [id]="'issue-' + issue.number">Issue {{ issue.number }}: {{ issue.text }}</h2>
            @if (issue.question) {
              <p class="nhsuk-body">They ask: {{ issue.question }}</p>
            }
            @if (issue.state !== 'open') {
              <p class="nhsuk-body">This issue is {{ issue.state === 'withdrawn' ? 'withdrawn' : 'out of scope' }}. It has no part in the whole.</p>
            } @else {
              @if (issue.finding; as finding) {
                <p class="nhsuk-body"><accord-tag [colour]="finding.result === 'upheld' ? 'orange' : finding.result === 'not-upheld' ? 'grey' : 'yellow'">{{ names[finding.result] }}</accord-tag> by {{ finding.by }}</p>
                <dl class="nhsuk-summary-list">
                  <div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">What happened</dt><dd class="nhsuk-summary-list__value accord-words">{{ finding.happened }}</dd></div>
                  <div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">What should have</dt><dd class="nhsuk-summary-list__value accord-words">{{ finding.shouldHave }}</dd></div>
                  <div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">Why found so</dt><dd class="nhsuk-summary-list__value accord-words">{{ finding.because }}</dd></div>
                </dl>
              } @else {
                <p class="nhsuk-body">No finding yet.</p>
              }
              @if (mayWrite()) {
                <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'findings', issue.id]">{{ issue.finding ? 'Change the finding' : 'Write the finding' }}<span class="nhsuk-u-visually-hidden"> of issue {{ issue.number }}</span></a>
              }
            }
            <h3 class="nhsuk-heading-xs">Evidence</h3>
            @if (issue.evidence.length) {
              <ul class="nhsuk-list nhsuk-list--bullet">
                @for (one of issue.evidence; track one.id) {
                  <li class="accord-words">{{ one.shows === 'what-happened' ? 'What happened' : 'What should have happened' }}: {{ one.what }} ({{ one.source }}{{ one.datedOn ? ', ' + (one.datedOn | day: 'year') : '' }})</li>
                }
              </ul>
            } @else {
              <p class="nhsuk-body">No evidence is written down yet.</p>
            }
            @if (mayWrite() && issue.state === 'open') {
              <a [routerLink]="['/cases', id(), 'findings', issue.id, 'evidence']">Add evidence<span class="nhsuk-u-visually-hidden"> for issue {{ issue.number }}</span></a>
            }
          </div>
        </section>
      } @empty {
        <accord-empty>No issue is agreed yet. <a [routerLink]="['/cases', id(), 'issues']">Go to issues</a></accord-empty>
      }
      <section aria-labelledby="considered">
        <h2 class="nhsuk-heading-s" id="considered">How it was considered</h2>
        <p class="nhsuk-body accord-words">{{ page.howConsidered || 'Nothing is written yet. It stands in the response.' }}</p>
        @if (mayWrite()) {
          <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'findings', 'considered']">{{ page.howConsidered ? 'Change how it was considered' : 'Write how it was considered' }}</a></p>
        }
      </section>
      <accord-print-button />
    }
  `,
})
export class FindingsPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly names = findingNames;
  protected readonly wholeNames = wholeNames;
  protected readonly mayWrite = computed(() => this.session.may('finding.write'));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/findings`, FindingsView);
}
