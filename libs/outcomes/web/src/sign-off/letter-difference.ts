import { Component, computed, input } from '@angular/core';
import { comparedParts, type LetterBody, typedBlock } from '@accord/correspondence/rules';

const said = { kept: '', added: 'Added: ', 'taken-out': 'Taken out: ' } as const;

/** What changed in a letter since it was last read, paragraph by paragraph, in words as well as colour. */
@Component({
  selector: 'accord-letter-difference',
  template: `
    <div class="accord-letter">
      @for (part of parts(); track $index) {
        @switch (part.kind) {
          @case ('kept') { <p class="accord-words">{{ part.text }}</p> }
          @case ('added') { <p class="accord-words"><ins><strong>{{ said.added }}</strong>{{ part.text }}</ins></p> }
          @case ('taken-out') { <p class="accord-words"><del><strong>{{ said['taken-out'] }}</strong>{{ part.text }}</del></p> }
        }
      }
    </div>
  `,
})
export class LetterDifference {
  readonly before = input.required<LetterBody>();
  readonly now = input.required<LetterBody>();
  protected readonly said = said;
  protected readonly parts = computed(() => comparedParts(this.before().map(typedBlock), this.now().map(typedBlock)));
}
