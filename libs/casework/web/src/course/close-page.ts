import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseCourse, CloseCase, Saved } from '@accord/casework/contract';
import { closingNames, wantNames, wants } from '@accord/casework/rules';
import { AccordButton, AccordInput, Choice, Choices, ErrorSummary, Field, NotYet, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from './saved-meanwhile';

const ways = ['response-sent', 'settled', 'settled-in-mediation', 'withdrawn', 'answered', 'signposted', 'passed-on', 'no-contact', 'other'] as const;

/** Closes the case, with what was wanted beside what was given. What stands against it is said where the button would be. */
@Component({
  selector: 'accord-close-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, Choices, ErrorSummary, Field, FormField, NotYet, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Close</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        @if (objections().length > 0) {
          <p class="nhsuk-body">You cannot close this yet:</p>
          @for (objection of objections(); track objection.because) {
            <accord-not-yet [because]="objection.because" [goTo]="objection.goTo ?? undefined" />
          }
        } @else if (refusal(); as because) {
          <accord-not-yet [because]="because" />
        } @else {
          <accord-choice legend="How did it end?" [options]="ends" [formField]="form.fields.closedAs" />
          <div class="accord-two">
            <section>
              <h2 class="nhsuk-heading-s">Wanted</h2>
              <ul class="nhsuk-list nhsuk-list--bullet">
                @for (want of wanted(); track want) {
                  <li>{{ want }}</li>
                } @empty {
                  <li>Nothing was written down</li>
                }
              </ul>
              @if (file.wantNote) {
                <p class="nhsuk-body">{{ file.wantNote }}</p>
              }
            </section>
            <accord-choices legend="Given" size="s" [options]="givens" [formField]="form.fields.given" />
          </div>
          <accord-field label="What was given, in a sentence" [optional]="true"><textarea accordInput rows="3" [formField]="form.fields.note"></textarea></accord-field>
          <accord-choice legend="Is the person satisfied?" [inline]="true" [options]="satisfactions" [formField]="form.fields.satisfied" />
          <accord-choice legend="Was their care affected because they complained?" [inline]="true" [options]="cares" [formField]="form.fields.careAffected" />
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Closing' : 'Close the case' }}</button>
        }
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class ClosePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  private readonly course = apiView(() => `/api/cases/${this.id()}/course`, CaseCourse);
  protected readonly objections = computed(() => this.course.value()?.objections ?? []);
  protected readonly refusal = computed(() => {
    const action = this.screen.view.value()?.actions.find(({ verb }) => verb === 'close');
    return action ? action.notYet?.because : 'Your role does not include this. A complaints officer or manager can close it.';
  });
  protected readonly wanted = computed(() => (this.screen.view.value()?.wants ?? []).map((want) => wantNames[want] ?? want));
  protected readonly ends = ways.map((value) => ({ value, label: closingNames[value] }));
  protected readonly givens = wants.map((value) => ({ value, label: wantNames[value] ?? value }));
  protected readonly satisfactions = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'not-known', label: 'Not known' }];
  protected readonly cares = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'not-asked', label: 'Not asked' }];
  protected readonly form = contractForm(
    signal<{ closedAs: string; given: readonly string[]; note: string; satisfied: string; careAffected: string }>({ closedAs: '', given: [], note: '', satisfied: '', careAffected: '' }),
    CloseCase,
    (typed) => ({ ...typed, version: this.screen.view.value()?.version }),
  );

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/close`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The case is closed.');
  }
}
