import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, Choice, Empty, ErrorSummary, PageState } from '@accord/design-system/web';
import { AskMediator, Mediators, MediationView } from '@accord/mediation/contract';
import type { MediatorView } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from './titled';

/** Mediators who may be asked, those with the fewest open mediations first; and why the others may not. */
@Component({
  selector: 'accord-choose-mediator-page',
  imports: [AccordButton, AccordFormDirective, Choice, Empty, ErrorSummary, FormField, PageState, RouterLink],
  template: `
    <accord-page-state [of]="mediators" what="the mediators" />
    @if (mediators.value()) {
      <accord-page-state [of]="mediation" what="the mediation" />
    }
    @if (mediators.value() && mediation.value()) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Choose a mediator</h1>
        <p class="nhsuk-body">They are told names only when their declaration is clear. Nothing can be booked before that.</p>
        @if (open().length > 0) {
          <accord-choice legend="Who may be asked" [options]="open()" [formField]="form.fields.mediatorId" />
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Ask this mediator' }}</button>
        } @else {
          <accord-empty>No mediator can be asked. <a routerLink="/mediators">Open the register</a></accord-empty>
        }
        @for (mediator of closed(); track mediator.id) {
          <p class="nhsuk-body"><strong>{{ mediator.name }}:</strong> {{ mediator.whyNotAsk }}</p>
        }
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class ChooseMediatorPage {
  readonly id = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly mediators = apiView(() => '/api/mediators', Mediators);
  protected readonly mediation = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly form = contractForm(signal({ mediatorId: '' }), AskMediator, (typed) => ({ ...typed, version: this.mediation.value()?.version }));
  protected readonly closed = computed(() => (this.mediators.value()?.items ?? []).filter(({ whyNotAsk }) => whyNotAsk !== null));
  protected readonly open = computed(() =>
    (this.mediators.value()?.items ?? [])
      .filter(({ whyNotAsk }) => whyNotAsk === null)
      .toSorted((a, b) => a.openMediations - b.openMediations)
      .map((mediator) => ({ value: mediator.id, label: mediator.name, hint: hintOf(mediator) })),
  );

  constructor() {
    titled(this.mediation);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.put(this.id(), 'mediator', request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations', this.id()], 'The mediator is asked. Their declaration of links comes next.');
  }
}

function hintOf({ kind, body, specialisms, languages, remote, openMediations }: MediatorView): string {
  const open = openMediations === 1 ? '1 open mediation' : `${openMediations} open mediations`;
  return [kind === 'internal' ? 'Internal' : 'Provider', body, ...specialisms, ...languages, ...(remote ? ['works by video'] : []), open].join(', ');
}
