import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, Actions, Choice, ErrorSummary, PageState } from '@accord/design-system/web';
import { Declare, MediationView } from '@accord/mediation/contract';
import { linkCodes, links } from '@accord/mediation/rules';
import type { Link } from '@accord/mediation/rules';
import { AccordFormDirective, apiView, contractForm, keepDraft } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from './titled';

/** The mediator's declaration, link by link. What they cannot tell is never clear. Kept as it is given. */
@Component({
  selector: 'accord-declaration-page',
  imports: [AccordButton, AccordFormDirective, Actions, Choice, ErrorSummary, FormField, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the mediation" />
    @if (kept.ready() && view.value(); as mediation) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Declare links</h1>
        <p class="nhsuk-body">By {{ mediation.mediator?.name }}, about mediation {{ mediation.reference }}. Say at once if something comes up later.</p>
        @for (code of codes; track code) {
          <accord-choice [legend]="'A link with ' + links[code].words + '?'" size="s" [inline]="true" [options]="answers" [formField]="form.fields.answers[code]" />
        }
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the declaration' }}</button>
          <a [routerLink]="['/mediations', id()]">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class DeclarationPage {
  readonly id = input.required<string>();
  /** `?draft=`: a half-made declaration that is gone on with. */
  readonly draft = input<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly codes = linkCodes;
  protected readonly links = links;
  protected readonly answers = [{ value: 'none', label: 'None' }, { value: 'some', label: 'Some' }, { value: 'cannot-tell', label: 'I cannot tell' }];
  private readonly unanswered = Object.fromEntries(linkCodes.map((code) => [code, ''])) as Record<Link, string>;
  // The mediation travels with the answers, so that the draft finds its page again.
  private readonly typed = linkedSignal(() => ({ mediationId: this.id(), answers: this.unanswered }));
  protected readonly form = contractForm(this.typed, Declare, ({ answers }) => ({ answers, version: this.view.value()?.version }));
  protected readonly kept = keepDraft(this.typed, { kind: 'declaration' }, this.draft);

  constructor() {
    titled(this.view);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'declaration', request, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    const done = answer.value.state === 'mediator-asked' ? 'The declaration is saved. A link was named, so nothing can be booked yet.' : 'The declaration is saved.';
    await this.client.goTo(['/mediations', this.id()], done);
  }
}
