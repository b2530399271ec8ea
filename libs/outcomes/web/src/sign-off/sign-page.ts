import { Component, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LetterActed } from '@accord/correspondence/contract';
import { LetterSheet } from '@accord/correspondence/web';
import { SignOffView } from '@accord/outcomes/contract';
import { AccordButton, DayPipe, MomentPipe, NotYet, PageState } from '@accord/design-system/web';
import { ApiClient, apiView, News, PageTitle, randomId } from '@accord/platform/web';
import { FindingsBeside } from './findings-beside';
import { LetterDifference } from './letter-difference';
import { ReturnForm } from './return-form';

/** One letter to sign: its words beside the findings, and what changed since it was last read. */
@Component({
  selector: 'accord-sign-page',
  imports: [AccordButton, DayPipe, FindingsBeside, LetterDifference, LetterSheet, MomentPipe, NotYet, PageState, ReturnForm, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the letter" />
    @if (view.value(); as page) {
      <p class="nhsuk-body-s"><a routerLink="/sign-off">To sign</a></p>
      <h1 class="nhsuk-heading-m">Sign this letter</h1>
      <p class="nhsuk-body">{{ page.letter.name }}, {{ page.letter.reference }}, written by {{ page.letter.author.name }}.
        @if (page.dueOn) { It must go by {{ page.dueOn | day: 'sentence' }}. }
        <a [routerLink]="['/cases', page.letter.caseId]">Open the case<span class="nhsuk-u-visually-hidden"> {{ page.letter.reference }}</span></a>
      </p>
      @if (problem(); as said) {
        <accord-not-yet [because]="said" [reply]="true" />
      }
      @if (page.lastRead; as before) {
        <section aria-labelledby="changed">
          <h2 class="nhsuk-heading-s" id="changed">Changed since you read it {{ before.at | moment }}</h2>
          <accord-letter-difference [before]="before.body" [now]="page.letter.body" />
        </section>
      }
      <div class="accord-two">
        <section aria-labelledby="letter">
          <h2 class="nhsuk-heading-s" id="letter">The letter</h2>
          <accord-letter-sheet [body]="page.letter.body" [sheet]="page.letter.sheet" [reference]="page.letter.reference" [large]="page.letter.format === 'large-print'" label="The letter" />
        </section>
        <accord-findings-beside [issues]="page.issues" [checks]="page.letter.checks" />
      </div>
      @if (page.cannotSign; as because) {
        <accord-not-yet [because]="because" />
      } @else {
        <p><button accordButton type="button" [busy]="busy()" (click)="approve(page.letter.version)">{{ busy() ? 'Sending' : 'Approve and send' }}</button></p>
        <accord-return-form [letterId]="letterId()" [version]="page.letter.version" />
      }
    }
  `,
})
export class SignPage {
  readonly letterId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/sign-off/${this.letterId()}`, SignOffView);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly key = randomId();

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const page = this.view.value();
      if (page) title.is(`${page.letter.reference}: sign this letter`);
    });
  }

  protected async approve(version: number): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    const answer = await this.api.post(`/api/sign-off/${this.letterId()}/approve`, { version }, LetterActed, { idempotencyKey: `${this.key}-${version}` });
    this.busy.set(false);
    if (answer.ok) {
      this.news.onArrival({ text: 'Signed. The letter is on its way.' });
      return void (await this.router.navigate(['/sign-off']));
    }
    this.problem.set(answer.problem.status === 409 ? 'This letter changed while you read it. Read the difference first.' : answer.problem.detail);
    this.view.reload();
  }
}
