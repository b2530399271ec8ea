import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { AccordInput, Choice, DateInput, Field } from '@accord/design-system/web';
import type { TriageQuestion } from '@accord/casework/rules';
import { Keys } from '@accord/platform/web';
import { yesNo } from './options';
import type { TypedAnswer } from './typed-triage';

/** One question of the path. Y and N answer it while it has the focus; a yes opens what it starts beneath. */
@Component({
  selector: 'accord-triage-question',
  imports: [AccordInput, Choice, DateInput, Field, FormField],
  host: { class: 'accord-question', '(keydown)': 'key($event)' },
  template: `
    <accord-choice [legend]="question().letter + ' ' + question().asks" [hint]="question().means" [inline]="true" [options]="yesNo" [formField]="field().answer" />
    @if (yes()) {
      <div class="accord-question__route">
        <p class="nhsuk-body">{{ question().starts }}</p>
        @if (question().tell; as whom) {
          <accord-field label="Who was told?" [hint]="whom"><input accordInput [formField]="field().told.who" /></accord-field>
          <accord-date legend="On" [formField]="field().told.on" />
          <accord-field label="At what time?" hint="For example, 14:05"><input accordInput width="5" inputmode="numeric" [formField]="field().told.time" /></accord-field>
          <accord-field label="Their reference" hint="Or “none given”"><input accordInput width="20" [formField]="field().told.reference" /></accord-field>
        }
        <ng-content />
        <accord-field label="Note" [optional]="true"><input accordInput [formField]="field().note" /></accord-field>
      </div>
    }
  `,
})
export class Question {
  readonly question = input.required<TriageQuestion>();
  readonly field = input.required<FieldTree<TypedAnswer>>();
  protected readonly yesNo = yesNo;
  protected readonly yes = computed(() => this.field().answer().value() === 'yes');
  private readonly keys = inject(Keys);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Only on the answers themselves: in the fields beneath, Y and N are letters (WCAG 2.1.4). The switch of all keys stops them too. */
  protected key(event: KeyboardEvent): void {
    const answer = { y: 'yes', n: 'no' }[event.key.toLowerCase()];
    const onAnswer = event.target instanceof HTMLInputElement && event.target.type === 'radio' && event.target.closest('accord-choice') === this.host.nativeElement.querySelector('accord-choice');
    if (!answer || !onAnswer || !this.keys.on() || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.field().answer().value.set(answer);
    this.host.nativeElement.querySelector<HTMLInputElement>(`input[type=radio][value=${answer}]`)?.focus();
  }
}
