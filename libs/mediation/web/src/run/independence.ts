import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInSentence } from '@accord/design-system/web';
import type { MediationView } from '@accord/mediation/contract';
import { linkCodes, links } from '@accord/mediation/rules';

const standing = {
  'not-declared': 'No declaration yet. Nothing can be booked before it.',
  clear: 'Independence is clear.',
  waived: 'Every party has waived the declared links in writing.',
  'waits-for-waivers': 'The mediator cannot be booked until every party waives in writing.',
  stop: 'This link cannot be waived. Choose another mediator.',
} as const;

/** The mediator and where their independence stands; a link is told without anything private. */
@Component({
  selector: 'accord-independence',
  imports: [RouterLink],
  template: `
    @if (mediation().mediator; as mediator) {
      <section>
        <h2 class="nhsuk-heading-s">Mediator: {{ mediator.name }}</h2>
        <p class="nhsuk-body">{{ words() }} {{ declared() }}</p>
        @if (mediation().independence === 'waits-for-waivers') {
          <ul class="nhsuk-list">
            @for (party of waiting(); track party.id) {
              <li><a [routerLink]="['/mediations', mediation().id, 'waivers', party.id]">Record the waiver of {{ party.name }}</a></li>
            }
          </ul>
        }
        @if (mediation().declaration && mayDeclareAgain()) {
          <p class="nhsuk-body"><a [routerLink]="['/mediations', mediation().id, 'declaration']">Something has come up since: declare again</a></p>
        }
      </section>
    }
  `,
})
export class Independence {
  readonly mediation = input.required<MediationView>();
  protected readonly words = computed(() => standing[this.mediation().independence]);
  protected readonly mayDeclareAgain = computed(() => ['mediator-asked', 'mediator-clear', 'scheduled', 'met'].includes(this.mediation().state));
  protected readonly waiting = computed(() => this.mediation().parties.filter(({ id }) => !this.mediation().declaration?.waivedBy.includes(id)));
  protected readonly declared = computed(() => {
    const { declaration } = this.mediation();
    if (!declaration) return '';
    const named = linkCodes.filter((code) => declaration.answers[code] !== 'none').map((code) => links[code].words);
    const day = dayInSentence(declaration.declaredOn);
    return named.length > 0 ? `Declared on ${day}, some or not sure: ${named.join('; ')}.` : `Declared on ${day}: no link.`;
  });
}
