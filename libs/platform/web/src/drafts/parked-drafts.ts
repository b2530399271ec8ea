import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftView } from '@accord/platform/contract';
import { DRAFT_PLACES, type DraftPlace } from '../page/menu';
import { DraftStore } from './draft-store';

const when = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The half-written forms of the signed-in person, to go on with or to discard. Nothing is shown when there is none. */
@Component({
  selector: 'accord-parked-drafts',
  imports: [RouterLink],
  template: `
    @if (drafts().length > 0) {
      <section class="accord-card" aria-labelledby="parked-drafts">
        <h2 class="nhsuk-heading-s" id="parked-drafts">Half-written</h2>
        <ul class="nhsuk-list accord-parked">
          @for (draft of drafts(); track draft.id) {
            <li>
              @if (draft.to; as to) {
                <a [routerLink]="to" [queryParams]="{ draft: draft.id }">{{ draft.label }}, {{ draft.when }}</a>
              } @else {
                {{ draft.label }}, {{ draft.when }}
              }
              <button type="button" class="accord-link-button" (click)="discard(draft.id)">Discard<span class="nhsuk-u-visually-hidden"> {{ draft.label }}, {{ draft.when }}</span></button>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class ParkedDrafts {
  private readonly store = inject(DraftStore);
  private readonly places = inject(DRAFT_PLACES);
  private readonly view = this.store.list();
  protected readonly drafts = computed(() =>
    (this.view.value()?.items ?? []).flatMap((draft) => {
      const place = this.places.find(({ kind }) => kind === draft.kind);
      return place ? [{ id: draft.id, ...placed(place, draft), when: when.format(new Date(draft.updatedAt)).replace(',', '') }] : [];
    }),
  );

  protected async discard(id: string): Promise<void> {
    await this.store.discard(id);
    this.view.reload();
  }
}

/** What it is, on which case, and where it is gone on with; null where its case is hidden by now: its page would be none. */
function placed({ label, to }: DraftPlace, { caseId, reference, body }: DraftView): { readonly label: string; readonly to: string | null } {
  const address = to.replace(/:(\w+)/g, (_, field: string) => (field === 'caseId' ? (caseId ?? '') : String(body[field] ?? '')));
  if (!to.includes(':caseId')) return { label, to: address };
  if (!reference) return { label: `${label} on a case that you do not see now`, to: null };
  return { label: `${label} on ${reference}`, to: address };
}
