import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseCourse, CloseCase, Saved } from '@accord/casework/contract';
import { tellings, wantNames, wants } from '@accord/casework/rules';
import { AccordButton, AccordInput, Choice, Choices, ErrorSummary, Field, NotYet, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { ClosingList } from './closing-list';
import { SavedMeanwhile } from './saved-meanwhile';
import { Telling } from './telling';
import type { TypedClosing } from './telling';

/** Closes the case: what each way of ending asks for, done or not; then how they were told, and what was wanted beside what was given. */
@Component({
  selector: 'accord-close-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, Choices, ClosingList, ErrorSummary, Field, FormField, NotYet, PageState, RouterLink, SavedMeanwhile, Telling],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Close</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        @if (refusal(); as because) {
          <accord-not-yet [because]="because" />
        } @else {
          <accord-choice legend="How did it end?" [options]="ends()" [formField]="form.fields.closedAs" />
          @if (shown(); as ending) {
            @if (ending.demands.length > 0) {
              <accord-closing-list [ending]="ending" />
            }
          }
          @if (left() > 0) {
            <accord-not-yet because="You cannot close it so yet. Do first what is not done, or choose another way." />
          } @else if (chosen()) {
            <accord-telling [fields]="form.fields" [way]="chosen()!.way" [formal]="file.type === 'complaint'" />
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
            <accord-field [label]="noteLabel()" [optional]="!noted()"><textarea accordInput rows="3" [formField]="form.fields.note"></textarea></accord-field>
            <accord-choice legend="Is the person satisfied?" [inline]="true" [options]="satisfactions" [formField]="form.fields.satisfied" />
            <accord-choice legend="Was their care affected because they complained?" [inline]="true" [options]="cares" [formField]="form.fields.careAffected" />
            <p class="nhsuk-body-s">{{ file.grade ? 'Grade: ' + file.grade.words + '.' : 'Not graded yet.' }} <a [routerLink]="['/cases', id(), 'grading']">Grade it as it closes</a></p>
            <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Closing' : 'Close the case' }}</button>
          }
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
  protected readonly form = contractForm(
    signal<TypedClosing>({ closedAs: '', given: [], note: '', satisfied: '', careAffected: '', toldOn: '', toldHow: '', withdrawnBy: '' }),
    CloseCase,
    (typed) => ({ ...typed, version: this.screen.view.value()?.version }),
  );
  private readonly endings = computed(() => this.course.value()?.endings ?? []);
  protected readonly ends = computed(() => this.endings().map(({ way, name }) => ({ value: way, label: name })));
  protected readonly chosen = computed(() => this.endings().find(({ way }) => way === this.form.model().closedAs));
  /** Before a way is chosen, the list of the usual one: nobody has to try in order to learn what is left. */
  protected readonly shown = computed(() => this.chosen() ?? this.endings()[0]);
  protected readonly left = computed(() => this.shown()?.demands.filter(({ done }) => !done).length ?? 0);
  protected readonly noted = computed(() => tellings[this.chosen()?.way ?? 'response-sent'].noted);
  protected readonly noteLabel = computed(() => (!this.noted() ? 'What was given, in a sentence' : this.chosen()?.way === 'no-contact' ? 'What was tried, in a sentence' : 'What was done, in a sentence'));
  /** Another role, or another state; what the record lacks is the list above. */
  protected readonly refusal = computed(() => {
    const action = this.screen.view.value()?.actions.find(({ verb }) => verb === 'close');
    if (!action) return 'Your role does not include this. A complaints officer or manager can close it.';
    return this.screen.view.value()?.state === 'open' ? null : action.notYet?.because;
  });
  protected readonly wanted = computed(() => (this.screen.view.value()?.wants ?? []).map((want) => wantNames[want] ?? want));
  protected readonly givens = wants.map((value) => ({ value, label: wantNames[value] ?? value }));
  protected readonly satisfactions = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'not-known', label: 'Not known' }];
  protected readonly cares = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'not-asked', label: 'Not asked' }];

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/close`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The case is closed.');
  }
}
