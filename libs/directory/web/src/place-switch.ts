import { Component, inject, input, output, signal } from '@angular/core';
import { ChangePlace, type ManagedPlaces } from '@accord/directory/contract';
import { AccordButton, DayPipe, ErrorSummary } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Closes a place, after asking, or opens it again. */
@Component({
  selector: 'accord-place-switch',
  imports: [AccordButton, AccordFormDirective, DayPipe, ErrorSummary],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      @if (place().closedOn; as closedOn) {
        <h2 class="nhsuk-heading-s">Closed since {{ closedOn | day: 'year' }}</h2>
        <p class="nhsuk-body">Its cases still name it. Nobody can choose it for a new one.</p>
        <button accordButton kind="secondary" [small]="true" [busy]="form.busy()">Open it again</button>
      } @else if (asking()) {
        <h2 class="nhsuk-heading-s">Close {{ place().name }}?</h2>
        <p class="nhsuk-body">Nobody can choose it any more. Its cases still name it. {{ isSite() ? 'Its wards and services close too.' : '' }}</p>
        <div class="nhsuk-button-group">
          <button accordButton kind="secondary" type="button" [small]="true" (click)="asking.set(false)">Leave it open</button>
          <button accordButton kind="warning" [small]="true" [busy]="form.busy()">Close it</button>
        </div>
      } @else {
        <h2 class="nhsuk-heading-s">When it is no more</h2>
        <button accordButton kind="secondary" type="button" [small]="true" (click)="asking.set(true)">Close this place</button>
      }
    </form>
  `,
})
export class PlaceSwitch {
  readonly path = input.required<string>();
  readonly place = input.required<Pick<ManagedPlaces['items'][number], 'name' | 'closedOn' | 'version'>>();
  readonly isSite = input.required<boolean>();
  /** Saved, or overtaken by another administrator: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly asking = signal(false);
  protected readonly form = contractForm(signal({}), ChangePlace, () => ({ version: this.place().version }));

  protected async save(): Promise<void> {
    const act = this.place().closedOn ? 'opening' : 'closing';
    const answer = await this.form.press((request, sending) => this.api.post(`${this.path()}/${act}`, request, Done, sending));
    if (answer?.ok) this.done.emit(act === 'closing' ? 'The place is closed.' : 'The place is open again.');
    else if (this.form.saved()) this.done.emit('Another administrator changed this place a moment ago. Look at it again.');
  }
}
