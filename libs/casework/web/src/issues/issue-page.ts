import { Component, computed, inject, input } from '@angular/core';
import { IssuesOfCase } from '@accord/casework/contract';
import { PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { CaseTop } from '../case/case-top';
import { ChosenWords } from './chosen-words';
import { IssueForm } from './issue-form';

/** Writes a new issue, or changes one. */
@Component({
  selector: 'accord-issue-page',
  imports: [CaseTop, IssueForm, PageState],
  template: `
    <accord-page-state [of]="view" what="the issue" />
    <accord-case-top [caseId]="id()" />
    @if (view.value()) {
      <accord-issue-form [caseId]="id()" [issue]="issue()" [chosen]="chosen" [draft]="draft()" />
    }
  `,
})
export class IssuePage {
  readonly id = input.required<string>();
  /** Absent for a new one. */
  readonly issueId = input<string>();
  /** `?draft=`: a half-written issue that is gone on with. */
  readonly draft = input<string>();
  protected readonly chosen = inject(ChosenWords).take();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  protected readonly issue = computed(() => this.view.value()?.items.find(({ id }) => id === this.issueId()));
}
