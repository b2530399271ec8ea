import { Component, computed, input } from '@angular/core';
import { NotFound, PageState } from '@accord/design-system/web';
import { FindingsView } from '@accord/investigation/contract';
import { apiView, CaseFrame } from '@accord/platform/web';
import { FindingForm } from './finding-form';

/** The finding on one issue. */
@Component({
  selector: 'accord-finding-page',
  imports: [CaseFrame, FindingForm, NotFound, PageState],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the issue" />
    @if (issue(); as issue) {
      <accord-finding-form [caseId]="id()" [issue]="issue" [draft]="draft()" />
    } @else if (view.value()) {
      <accord-not-found />
    }
  `,
})
export class FindingPage {
  readonly id = input.required<string>();
  readonly issueId = input.required<string>();
  /** `?draft=`: a half-written finding that is gone on with. */
  readonly draft = input<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/findings`, FindingsView);
  protected readonly issue = computed(() => this.view.value()?.issues.find(({ id }) => id === this.issueId()));
}
