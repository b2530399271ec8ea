import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ManagedPlaces, RenamePlace } from '@accord/directory/contract';
import { AccordButton, AccordInput, DayPipe, ErrorSummary, Field, NotFound, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';
import { PlaceSwitch } from './place-switch';

/** One site, ward or service: a new name, closing, opening again. What old cases say stays. */
@Component({
  selector: 'accord-change-place-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, DayPipe, ErrorSummary, Field, FormField, NotFound, PageState, PlaceSwitch, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the place" />
    @if (place(); as one) {
      <h1 class="nhsuk-heading-m">{{ one.name }}</h1>
      @if (one.became) {
        <p class="nhsuk-body">It goes on as {{ one.became }} since {{ one.closedOn! | day: 'year' }}. Cases from before keep the old name.</p>
      } @else {
        @if (!one.closedOn) {
          <form class="accord-narrow" [accordForm]="form" (pressed)="rename()">
            <accord-error-summary />
            <h2 class="nhsuk-heading-s">A new name</h2>
            <p class="nhsuk-body">Cases from before keep the old name. {{ isSite() ? 'Its wards and services go along.' : '' }}</p>
            <accord-field label="New name"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
            <button accordButton [small]="true" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Rename it' }}</button>
          </form>
        }
        <accord-place-switch [path]="path()" [place]="one" [isSite]="isSite()" (done)="leave($event)" />
      }
      <p class="nhsuk-body"><a routerLink="/admin/places">Back to places</a></p>
    } @else if (view.value()) {
      <accord-not-found />
    }
  `,
})
export class ChangePlacePage {
  readonly kind = input.required<string>();
  readonly placeId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => '/api/managed-places', ManagedPlaces);
  protected readonly isSite = computed(() => this.kind() === 'site');
  protected readonly path = computed(() => `/api/${this.isSite() ? 'sites' : 'services'}/${this.placeId()}`);
  protected readonly place = computed(() => {
    const sites = this.view.value()?.items ?? [];
    return (this.isSite() ? sites : sites.flatMap(({ places }) => places)).find(({ id }) => id === this.placeId());
  });
  private readonly typed = linkedSignal(() => ({ name: this.place()?.name ?? '', version: this.place()?.version ?? 1 }));
  protected readonly form = contractForm(this.typed, RenamePlace);

  protected async rename(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`${this.path()}/renaming`, request, Made, sending));
    if (answer?.ok) await this.leave('It has its new name.');
    else if (this.form.saved()) await this.leave('Another administrator changed this place a moment ago. Look at it again.');
  }

  protected async leave(text: string): Promise<void> {
    this.news.onArrival({ text });
    await this.router.navigateByUrl('/admin/places');
  }
}
