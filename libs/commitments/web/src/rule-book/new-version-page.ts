import { Component, input } from '@angular/core';
import { RuleView } from '@accord/commitments/contract';
import { PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { AdoptPage } from './adopt-page';
import { TargetPage } from './target-page';

/** The form for a new version: law by its text, a local target by who decided it. */
@Component({
  selector: 'accord-new-version-page',
  imports: [AdoptPage, PageState, TargetPage],
  template: `
    <accord-page-state [of]="view" what="the rule" />
    @if (view.value(); as rule) {
      @if (rule.policy) {
        <accord-target-page [ruleId]="rule.id" />
      } @else {
        <accord-adopt-page [ruleId]="rule.id" />
      }
    }
  `,
})
export class NewVersionPage {
  readonly ruleId = input.required<string>();
  protected readonly view = apiView(() => `/api/rules/${this.ruleId()}`, RuleView);
}
