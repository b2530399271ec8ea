import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseCourse, GradeCase, GradingBands } from '@accord/casework/contract';
import { gradeLevels, gradeOf, occasionNames } from '@accord/casework/rules';
import type { GradeLevel } from '@accord/casework/rules';
import { AccordButton, AccordInput, AccordTable, Choice, Empty, ErrorSummary, Field, MomentPipe, PageState, PartState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { consequenceOptions, likelihoodOptions } from '../triage/options';

/** How a case was graded each time, and grading it once more: how bad it would be, how likely, and why. */
@Component({
  selector: 'accord-grading-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, AccordTable, CaseTop, Choice, Empty, ErrorSummary, Field, FormField, MomentPipe, PageState, PartState, RouterLink],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value()) {
      <h1 class="nhsuk-heading-m">Grading</h1>
      <accord-part-state [of]="course" what="the gradings" />
    }
    @if (course.value(); as seen) {
      @if (seen.grades.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Every grading of this case, newest first</caption>
          <thead class="nhsuk-table__head">
            <tr><th scope="col">Grade</th><th scope="col">When</th><th scope="col">Why</th><th scope="col">By</th></tr>
          </thead>
          <tbody class="nhsuk-table__body">
            @for (grade of seen.grades; track grade.number) {
              <tr>
                <th scope="row">{{ grade.words }}</th>
                <td>{{ occasion(grade.occasion) }}, {{ grade.at | moment: 'year' }}</td>
                <td>{{ grade.why }}</td>
                <td>{{ grade.by }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>Not graded yet.</accord-empty>
      }
    }
    @if (mayGrade()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h2 class="nhsuk-heading-s">Grade it again</h2>
        <p class="nhsuk-body">Every grading stays. A later one stands beside the earlier, with its reason.</p>
        <accord-choice legend="How bad would it be?" [options]="consequences" [formField]="form.fields.consequence" />
        <accord-choice legend="How likely is it to happen again?" [options]="likelihoods" [formField]="form.fields.likelihood" />
        <p class="nhsuk-body" role="status">{{ graded() }}</p>
        <accord-choice legend="Graded" [inline]="true" [options]="occasions" [formField]="form.fields.occasion" />
        <accord-field label="Why?"><textarea accordInput rows="3" [formField]="form.fields.why"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the grading' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class GradingPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly course = apiView(() => `/api/cases/${this.id()}/course`, CaseCourse);
  private readonly bands = apiView(() => '/api/grading-bands', GradingBands);
  protected readonly consequences = consequenceOptions;
  protected readonly likelihoods = likelihoodOptions;
  protected readonly occasions = [{ value: 'again', label: 'While it is looked into' }, { value: 'close', label: 'As it closes' }];
  protected readonly mayGrade = computed(() => this.screen.view.value()?.actions.some(({ verb, notYet }) => verb === 'grade' && !notYet));
  protected readonly form = contractForm(signal({ consequence: '', likelihood: '', occasion: 'again', why: '' }), GradeCase, (typed) => ({ ...typed, consequence: levelOf(typed.consequence), likelihood: levelOf(typed.likelihood) }));
  /** The product in words and numbers, in the bands of the organisation, as it is chosen. */
  protected readonly graded = computed(() => {
    const { consequence, likelihood } = this.form.model();
    const [bad, likely, bands] = [levelOf(consequence), levelOf(likelihood), this.bands.value()?.items];
    return bad && likely && bands ? gradeOf(bad, likely, bands).words : 'Choose both to see the grade.';
  });

  protected occasion = (code: string): string => occasionNames[code] ?? code;

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/gradings`, request, CaseCourse, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The grading is saved.');
  }
}

const levelOf = (typed: string): GradeLevel | undefined => gradeLevels.find((level) => `${level}` === typed);
