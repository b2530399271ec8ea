import { Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Session } from '@accord/access/web';
import { GradingBands, SetGradingBands } from '@accord/casework/contract';
import { bandsOf, usualBands } from '@accord/casework/rules';
import type { Band } from '@accord/casework/rules';
import { AccordButton, AccordInput, ErrorSummary, Field, PageState, Status } from '@accord/design-system/web';
import { isRefused } from '@accord/platform/rules';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { BandsMatrix } from './bands-matrix';

/** The bands in which cases are graded: each by its lowest score, with how every score would then be called. */
@Component({
  selector: 'accord-bands-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, BandsMatrix, ErrorSummary, Field, FormField, PageState, Status],
  template: `
    <accord-page-state [of]="view" what="the bands" />
    @if (view.value()) {
      @if (mayChange()) {
        <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
          <accord-error-summary />
          <h1 class="nhsuk-heading-m">Grading</h1>
          <p class="nhsuk-body">A grade is how bad it would be times how likely it is, from 1 to 25. The bands are our own.</p>
          <p class="nhsuk-body">Gradings that were made keep the band they had.</p>
          @for (band of typed().items; track $index) {
            <fieldset class="nhsuk-fieldset">
              <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Band {{ $index + 1 }}</legend>
              <accord-field label="From this score" [hint]="$first ? 'The first band begins at 1' : ''"><input accordInput class="nhsuk-input--width-2" inputmode="numeric" autocomplete="off" [formField]="form.fields.items[$index]!.from" /></accord-field>
              <accord-field label="What it is called"><input accordInput class="nhsuk-input--width-20" autocomplete="off" [formField]="form.fields.items[$index]!.name" /></accord-field>
              @if (typed().items.length > 1) {
                <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="takeAway($index)">Take band {{ $index + 1 }} away</button></p>
              }
            </fieldset>
          }
          <accord-status>{{ said() }}</accord-status>
          @if (theirs(); as bands) {
            <div class="nhsuk-inset-text" role="status"><span class="nhsuk-u-visually-hidden">Information: </span>
              <p>Somebody changed the bands while you were writing. They are now: {{ inWords(bands) }}.</p>
              <p>What you typed is kept. Press again to put yours in their place.</p>
            </div>
          }
          <div class="nhsuk-button-group">
            <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the bands' }}</button>
            <button accordButton kind="secondary" type="button" data-add (click)="add()">Add a band</button>
            <button accordButton kind="secondary" type="button" (click)="usual()">Fill in the usual bands</button>
          </div>
        </form>
      } @else {
        <h1 class="nhsuk-heading-m">Grading</h1>
      }
      @if (usable(); as bands) { <accord-bands-matrix [bands]="bands" /> }
    }
  `,
})
export class BandsPage {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly view = apiView(() => '/api/grading-bands', GradingBands);
  protected readonly mayChange = computed(() => this.session.may('grading.manage'));
  protected readonly said = signal('');
  protected readonly typed = linkedSignal(() => ({ items: (this.view.value()?.items ?? []).map(asTyped) }));
  /** What the saved bands were when this page last saw them. */
  private readonly seen = linkedSignal(() => this.view.value()?.items ?? []);
  protected readonly form = contractForm(this.typed, SetGradingBands, ({ items }) => ({ items: items.map(asRead), seen: this.seen() }));
  protected readonly theirs = computed(() => GradingBands.safeParse(this.form.saved()).data?.items);
  protected readonly usable = computed(() => {
    const read = GradingBands.safeParse({ items: this.typed().items.map(asRead) });
    const bands = read.success ? bandsOf(read.data.items) : undefined;
    return bands && !isRefused(bands) ? bands : undefined;
  });

  protected inWords = (bands: readonly Band[]): string => bands.map(({ from, name }) => `${name} from ${from}`).join(', ');

  protected add(): void {
    this.typed.update(({ items }) => ({ items: [...items, { from: '', name: '' }] }));
    this.focus('fieldset:last-of-type input');
  }

  protected takeAway(place: number): void {
    this.typed.update(({ items }) => ({ items: items.filter((_, at) => at !== place) }));
    this.focus('[data-add]');
  }

  protected usual(): void {
    this.typed.set({ items: usualBands.map(asTyped) });
  }

  /** Where the hands go on, once the fields are there. */
  private focus(wanted: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(wanted)?.focus());
  }

  protected async save(): Promise<void> {
    this.said.set('');
    const answer = await this.form.press((request, sending) => this.api.put('/api/grading-bands', request, GradingBands, sending));
    const theirs = this.theirs();
    if (theirs) this.seen.set(theirs);
    if (!answer?.ok) return;
    this.view.show(answer.value);
    this.said.set('Saved. The next grading is called by these bands.');
  }
}

const asTyped = ({ from, name }: Band): { from: string; name: string } => ({ from: String(from), name });
/** What is no number stays as typed, so that the contract says so at the field. */
const asRead = ({ from, name }: { readonly from: string; readonly name: string }) => ({ from: /^\d+$/.test(from.trim()) ? Number(from) : from, name });
