import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, AccordInput, AccordTable, DayPipe, Empty, ErrorSummary, Field, inLondon, Lead, PageState, Status, Tick } from '@accord/design-system/web';
import { Places } from '@accord/directory/contract';
import { AddRoom, RoomDay } from '@accord/mediation/contract';
import { Made } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm, Today } from '@accord/platform/web';

/** The rooms of a day: when each is busy, never for whom; and the adding of a room. */
@Component({
  selector: 'accord-rooms-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, AccordTable, DayPipe, Empty, ErrorSummary, Field, FormField, Lead, PageState, RouterLink, Status, Tick],
  template: `
    <accord-page-state [of]="view" what="the rooms" />
    @if (view.value(); as list) {
      <p class="nhsuk-body-s"><a routerLink="/mediations">Your mediations</a></p>
      <accord-lead heading="Rooms" [line]="(list.day | day: 'sentence')">
        <div class="nhsuk-button-group">
          <a accordButton kind="secondary" [small]="true" [routerLink]="[]" [queryParams]="{ day: shifted(-1) }">Day before</a>
          <a accordButton kind="secondary" [small]="true" [routerLink]="[]" [queryParams]="{ day: shifted(1) }">Day after</a>
        </div>
      </accord-lead>
      @if (list.rooms.length > 0) {
        <table accordTable>
          <caption class="nhsuk-u-visually-hidden">Rooms on {{ list.day | day: 'sentence' }}</caption>
          <thead class="nhsuk-table__head">
            <tr class="nhsuk-table__row">
              <th scope="col" class="nhsuk-table__header">Room</th>
              <th scope="col" class="nhsuk-table__header">Busy</th>
            </tr>
          </thead>
          <tbody class="nhsuk-table__body">
            @for (room of list.rooms; track room.id) {
              <tr class="nhsuk-table__row">
                <th scope="row" class="nhsuk-table__cell">{{ room.name }}</th>
                <td class="nhsuk-table__cell">{{ busyWords(room.busy) }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No room can be booked yet.</accord-empty>
      }
      @if (arranges()) {
        <form class="accord-narrow" [accordForm]="form" (pressed)="add()">
          <accord-error-summary />
          <h2 class="nhsuk-heading-s">Add a room</h2>
          <accord-field label="Site">
            <select accordInput [formField]="form.fields.siteId">
              <option value="">Choose a site</option>
              @for (site of places.value()?.items ?? []; track site.id) {
                <option [value]="site.id">{{ site.name }}</option>
              }
            </select>
          </accord-field>
          <accord-field label="Name of the room"><input accordInput width="20" [formField]="form.fields.name" /></accord-field>
          <accord-tick label="Step-free" [formField]="form.fields.stepFree" />
          <accord-tick label="Hearing loop" [formField]="form.fields.hearingLoop" />
          <button accordButton [small]="true" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the room' }}</button>
          <accord-status>{{ added() }}</accord-status>
        </form>
      }
    }
  `,
})
export class RoomsPage {
  readonly day = input<string>();
  private readonly today = inject(Today);
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly shown = computed(() => this.day() ?? this.today.date());
  protected readonly arranges = computed(() => this.session.may('mediation.arrange'));
  protected readonly view = apiView(() => `/api/meeting-rooms/day?day=${this.shown()}`, RoomDay, { keep: true });
  protected readonly places = apiView(() => '/api/places', Places);
  protected readonly added = signal('');
  private readonly typed = signal({ siteId: '', name: '', stepFree: false, hearingLoop: false });
  protected readonly form = contractForm(this.typed, AddRoom);

  protected shifted(days: number): string {
    const noon = new Date(`${this.shown()}T12:00:00Z`);
    noon.setUTCDate(noon.getUTCDate() + days);
    return noon.toISOString().slice(0, 10);
  }

  protected busyWords(busy: readonly { readonly from: string; readonly to: string }[]): string {
    return busy.length === 0 ? 'Free all day' : busy.map(({ from, to }) => `${inLondon(from).time} to ${inLondon(to).time}`).join(', ');
  }

  protected async add(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/meeting-rooms', request, Made, sending));
    if (!answer?.ok) return;
    this.added.set(`${this.typed().name} can be booked now.`);
    this.typed.update((typed) => ({ ...typed, name: '', stepFree: false, hearingLoop: false }));
    this.view.reload();
  }
}
