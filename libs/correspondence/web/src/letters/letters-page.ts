import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { CaseLetters, LetterActed, type LetterOffer } from '@accord/correspondence/contract';
import { AccordButton, AccordTable, Empty, Lead, MomentPipe, NotYet, PageState } from '@accord/design-system/web';
import { ApiClient, apiView, CaseFrame, randomId } from '@accord/platform/web';
import { settling } from './settling';

/** The letters of a case, and those that can be written now. */
@Component({
  selector: 'accord-letters-page',
  imports: [AccordButton, AccordTable, CaseFrame, Empty, Lead, MomentPipe, NotYet, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the letters" />
    @if (view.value(); as page) {
      <accord-lead heading="Letters" />
      @if (problem(); as said) {
        <accord-not-yet [because]="said" [reply]="true" />
      }
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Letters of this case, newest first</caption>
          <thead class="nhsuk-table__head">
            <tr><th scope="col">Letter</th><th scope="col">State</th><th scope="col">Written by</th><th scope="col">Last change</th></tr>
          </thead>
          <tbody class="nhsuk-table__body">
            @for (letter of page.items; track letter.id) {
              <tr>
                <th scope="row"><a [routerLink]="['/cases', id(), 'letters', letter.id]">{{ letter.name }}</a></th>
                <td>{{ letter.stateWords }}</td>
                <td>{{ letter.author }}</td>
                <td>{{ letter.sentAt ?? letter.updatedAt | moment }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No letter yet.</accord-empty>
      }
      @if (mayWrite()) {
        <section aria-labelledby="choose">
          <h2 class="nhsuk-heading-s" id="choose">Choose a letter</h2>
          <div class="nhsuk-button-group">
            @if (begun(); as letter) {
              <a accordButton [small]="true" [routerLink]="['/cases', id(), 'letters', letter.id]">Go on with the {{ letter.name.toLowerCase() }}</a>
            }
            @for (offer of offered(); track offer.kind) {
              <button accordButton type="button" [kind]="isMain(offer) ? '' : 'secondary'" [small]="true" [busy]="busy()" (click)="write(offer)">Write the {{ offer.name.toLowerCase() }}</button>
            }
          </div>
          @for (offer of notOffered(); track offer.kind) {
            <accord-not-yet [because]="offer.name + ': ' + offer.notOffered" />
          }
        </section>
      }
    }
  `,
})
export class LettersPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/letters`, CaseLetters);
  protected readonly mayWrite = computed(() => this.session.may('letter.write'));
  protected readonly offered = computed(() => this.view.value()?.offers.filter(({ notOffered }) => !notOffered) ?? []);
  protected readonly notOffered = computed(() => this.view.value()?.offers.filter(({ notOffered }) => notOffered) ?? []);
  protected readonly begun = computed(() => this.view.value()?.items.find(({ state }) => state === 'draft'));
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private key = randomId();

  constructor() {
    settling(() => (this.view.value()?.items ?? []).some(({ state }) => state === 'queued'), () => this.view.reload());
  }

  /** The next letter of the case is the green one: the first kind that is neither begun nor done, while none lies half-written. */
  protected isMain(offer: LetterOffer): boolean {
    const page = this.view.value();
    const next = page?.offers.find(({ kind, notOffered, done }) => !notOffered && !done && !page.items.some((letter) => letter.kind === kind));
    return !this.begun() && next?.kind === offer.kind;
  }

  protected async write({ kind }: LetterOffer): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    const answer = await this.api.post(`/api/cases/${this.id()}/letters`, { kind }, LetterActed, { idempotencyKey: this.key });
    this.busy.set(false);
    this.key = randomId();
    if (answer.ok) await this.router.navigate(['/cases', this.id(), 'letters', answer.value.id]);
    else this.problem.set(answer.problem.detail);
  }
}
