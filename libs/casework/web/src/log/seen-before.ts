import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FindSimilar, type SimilarContact, SimilarContacts } from '@accord/casework/contract';
import { caseStateNames, caseTypeNames } from '@accord/casework/rules';
import { AccordButton, dayInRow, PartState } from '@accord/design-system/web';
import { Announcer, apiView } from '@accord/platform/web';

const rest = 400;
const becauseWords: Readonly<Record<SimilarContact['because'][number], string>> = { phone: 'Same phone', email: 'Same e-mail', 'nhs-number': 'Same NHS number', name: 'Same name' };

/** Earlier contacts of the same people, found while the story is still being told; said once when typing rests. */
@Component({
  selector: 'accord-seen-before',
  imports: [AccordButton, PartState, RouterLink],
  template: `
    <aside class="accord-card accord-seen" aria-labelledby="seen-before">
      <h2 class="nhsuk-heading-s" id="seen-before">Seen before</h2>
      @if (anonymous()) {
        <p class="nhsuk-body-s">We do not try to match an anonymous caller.</p>
      } @else if (asked()) {
        <accord-part-state [of]="similar" what="earlier contacts" [rows]="2" />
        @if (similar.value(); as found) {
          @if (complaint(); as open) {
            <p class="nhsuk-body-s"><strong>Open complaint, same person: <a class="accord-ref" [routerLink]="['/cases', open.id]" target="_blank">{{ open.reference }}<span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span></a></strong></p>
            <button accordButton kind="secondary" [small]="true" type="button" (click)="addTo.emit(open)">Add to that instead</button>
          }
          @for (group of groups(); track group.because) {
            <h3 class="nhsuk-heading-xs">{{ group.heading }}</h3>
            <ul class="nhsuk-list accord-seen__list">
              @for (one of group.items; track one.id) {
                <li>{{ when(one) }}, {{ kind(one) }}: <a class="accord-ref" [routerLink]="['/cases', one.id]" target="_blank">{{ one.reference }}<span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span></a> {{ one.title }}</li>
              }
            </ul>
          } @empty {
            <p class="nhsuk-body-s">No earlier contact found.</p>
          }
          @if (found.more) {
            <p class="nhsuk-body-s">There are more. Search for the name or number to see them all.</p>
          }
        }
      } @else {
        <p class="nhsuk-body-s">Earlier contacts appear here as you type.</p>
      }
    </aside>
  `,
})
export class SeenBefore {
  readonly typed = input.required<FindSimilar>();
  readonly anonymous = input(false);
  readonly addTo = output<SimilarContact>();
  private readonly announcer = inject(Announcer);
  protected readonly asked = signal<FindSimilar | undefined>(undefined);
  protected readonly similar = apiView(() => {
    const body = this.asked();
    return body && !this.anonymous() ? { url: '/api/contacts/similar', method: 'POST', body } : undefined;
  }, SimilarContacts, { keep: true });
  protected readonly complaint = computed(() => {
    const found = this.similar.value();
    return found?.items.find(({ id }) => id === found.openComplaintId);
  });
  protected readonly groups = computed(() => {
    const items = this.similar.value()?.items ?? [];
    return (['phone', 'email', 'nhs-number', 'name'] as const).flatMap((because) => {
      const mine = items.filter((one) => one.because[0] === because);
      return mine.length > 0 ? [{ because, heading: `${becauseWords[because]}: ${mine.length} ${mine.length === 1 ? 'contact' : 'contacts'}`, items: mine }] : [];
    });
  });
  private waiting?: ReturnType<typeof setTimeout>;

  constructor() {
    effect(() => {
      const typed = this.typed();
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.asked.set(isEnough(typed) ? typed : undefined), rest);
    });
    effect(() => {
      const found = this.similar.value()?.items.length ?? 0;
      if (found > 0) untracked(() => this.announcer.say(found === 1 ? '1 earlier contact' : `${found} earlier contacts`));
    });
  }

  protected when({ receivedOn }: SimilarContact): string {
    return `${dayInRow(receivedOn)} ${receivedOn.slice(0, 4)}`;
  }

  protected kind({ type, state }: SimilarContact): string {
    return `${caseTypeNames[type].toLowerCase()}, ${caseStateNames[state].toLowerCase()}`;
  }
}

/** Two words of a name, five digits or an address are enough to look. */
function isEnough({ phone, email, nhsNumber, name, patientName, patientNhsNumber }: FindSimilar): boolean {
  const digits = [phone, nhsNumber, patientNhsNumber].some((text) => text.replace(/\D/g, '').length >= 5);
  return digits || email.includes('@') || [name, patientName].some((text) => /\S\s+\S/.test(text.trim()));
}
