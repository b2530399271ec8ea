import { Component, computed, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { tellingHowNames, tellingHows, tellings, withdrawerNames, withdrawers } from '@accord/casework/rules';
import type { WayOfClosing } from '@accord/casework/rules';
import { DateInput, Choice } from '@accord/design-system/web';

/** What is typed on the page that closes a case. */
export interface TypedClosing {
  closedAs: string;
  given: readonly string[];
  note: string;
  satisfied: string;
  careAffected: string;
  toldOn: string;
  toldHow: string;
  withdrawnBy: string;
}

/** When and how they were told, or told us; who withdrew it. Nothing where the record says it already. */
@Component({
  selector: 'accord-telling',
  imports: [DateInput, Choice, FormField],
  template: `
    @if (telling().of; as of) {
      @if (of === 'withdrawal') {
        <accord-choice legend="Who withdrew it?" [options]="who" [formField]="fields().withdrawnBy" />
      }
      <accord-date [legend]="telling().when" [quick]="true" [formField]="fields().toldOn" />
      <accord-choice [legend]="telling().how" [options]="hows()" [formField]="fields().toldHow" />
    }
  `,
})
export class Telling {
  readonly fields = input.required<FieldTree<TypedClosing>>();
  readonly way = input.required<WayOfClosing>();
  readonly formal = input.required<boolean>();
  protected readonly telling = computed(() => tellings[this.way()]);
  protected readonly who = withdrawers.map((value) => ({ value, label: withdrawerNames[value] }));
  protected readonly hows = computed(() => tellingHows.filter((how) => how !== 'nobody' || !this.formal()).map((value) => ({ value, label: tellingHowNames[value] })));
}
