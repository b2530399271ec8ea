import { Component, input } from '@angular/core';
import { PageState } from '@accord/design-system/web';
import { FindingsView } from '@accord/investigation/contract';
import { apiView, CaseFrame } from '@accord/platform/web';
import { ConsideredForm } from './considered-form';

/** How the complaint was considered. */
@Component({
  selector: 'accord-considered-page',
  imports: [CaseFrame, ConsideredForm, PageState],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the findings" />
    @if (view.value(); as page) {
      <accord-considered-form [caseId]="id()" [saved]="page" [draft]="draft()" />
    }
  `,
})
export class ConsideredPage {
  readonly id = input.required<string>();
  /** `?draft=`: half-written words that are gone on with. */
  readonly draft = input<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/findings`, FindingsView);
}
