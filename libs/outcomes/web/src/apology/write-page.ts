import { Component, input } from '@angular/core';
import { OutcomeView } from '@accord/outcomes/contract';
import { PageState } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { ApologyForm } from './apology-form';

/** Writes the apology of a case. */
@Component({
  selector: 'accord-write-apology-page',
  imports: [ApologyForm, CaseFrame, PageState],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the apology" />
    @if (view.value(); as outcome) {
      <accord-apology-form [caseId]="id()" [saved]="outcome.apology" [draft]="draft()" />
    }
  `,
})
export class WritePage {
  readonly id = input.required<string>();
  readonly draft = input<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/outcome`, OutcomeView);
}
