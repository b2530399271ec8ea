import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CodeCase, CodeLists, Saved } from '@accord/casework/contract';
import { Places } from '@accord/directory/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from '../course/saved-meanwhile';
import { fundingOptions, nationOptions } from '../triage/options';
import { placeOptions } from './place-options';

/** What the case is counted under in the yearly returns; whose rules hold follows from nation and who paid. */
@Component({
  selector: 'accord-coding-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, ErrorSummary, Field, FormField, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Codes of the case</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        <accord-choice legend="Nation" [options]="nations" [formField]="form.fields.nation" />
        <accord-choice legend="Who paid for the care?" hint="Other dates hold for private care" [options]="fundings" [formField]="form.fields.funding" />
        <accord-field label="Age band of the patient" [hint]="cautionOf('ageBand', typed().ageBand)">
          <select accordInput [formField]="form.fields.ageBand">
            <option value="">Not coded yet</option>
            @for (one of lists.value()?.ageBand; track one.code) {
              <option [value]="one.code">{{ one.label }}</option>
            }
          </select>
        </accord-field>
        <accord-field label="Status of the complainant" [hint]="cautionOf('complainantStatus', typed().complainantStatus)">
          <select accordInput [formField]="form.fields.complainantStatus">
            <option value="">Not coded yet</option>
            @for (one of lists.value()?.complainantStatus; track one.code) {
              <option [value]="one.code">{{ one.label }}</option>
            }
          </select>
        </accord-field>
        <accord-field label="Where">
          <select accordInput [formField]="form.fields.place">
            <option value="">Not coded yet</option>
            @for (one of places(); track one.value) {
              <option [value]="one.value">{{ one.label }}</option>
            }
          </select>
        </accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the codes' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'people']">Cancel</a></p>
      </form>
    }
  `,
})
export class CodingPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly lists = apiView(() => '/api/codes', CodeLists);
  private readonly directory = apiView(() => '/api/places', Places);
  protected readonly places = computed(() => placeOptions(this.directory.value()));
  protected readonly nations = nationOptions;
  protected readonly fundings = fundingOptions;
  protected readonly typed = linkedSignal(() => {
    const file = this.screen.view.value();
    return {
      nation: file?.nation ?? '', funding: file?.funding ?? '', ageBand: file?.ageBand ?? '', complainantStatus: file?.complainantStatus ?? '',
      place: file?.site ? `${file.site.id}/${file.service?.id ?? ''}` : '',
    };
  });
  protected readonly form = contractForm(this.typed, CodeCase, ({ place, ...typed }) => {
    const [siteId, serviceId] = place.split('/');
    return { nation: typed.nation, funding: typed.funding || null, ageBand: typed.ageBand || null, complainantStatus: typed.complainantStatus || null, siteId: siteId || null, serviceId: serviceId || null, version: this.screen.view.value()?.version };
  });

  protected cautionOf(list: 'ageBand' | 'complainantStatus', code: string): string {
    return this.lists.value()?.[list].find((one) => one.code === code)?.caution ?? '';
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.id()}/coding`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The codes are saved.', 'people');
  }
}
