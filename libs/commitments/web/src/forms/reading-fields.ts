import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { AccordInput, DateInput, Field } from '@accord/design-system/web';

/** The fields of a form that hold a reading, whatever else is in it. */
export interface ReadingForm {
  readonly source: FieldTree<string>;
  readonly readBy: FieldTree<string>;
  readonly readOn: FieldTree<string>;
  readonly quotation: FieldTree<string>;
}

/** Which text was read, who read it, when, and its words: asked wherever a text is the ground of a change. */
@Component({
  selector: 'accord-reading-fields',
  imports: [AccordInput, DateInput, Field, FormField],
  template: `
    <accord-field [label]="source()" [hint]="example()"><input accordInput autocomplete="off" [formField]="fields().source" /></accord-field>
    <accord-field [label]="who()"><input accordInput autocomplete="off" [formField]="fields().readBy" /></accord-field>
    <accord-date [legend]="when()" [quick]="true" [formField]="fields().readOn" />
    <accord-field [label]="words()"><textarea accordInput rows="4" [formField]="fields().quotation"></textarea></accord-field>
  `,
})
export class ReadingFields {
  readonly fields = input.required<ReadingForm>();
  readonly source = input('Which text, and where in it');
  readonly example = input.required<string>();
  readonly who = input('Who read it');
  readonly when = input('Read on');
  readonly words = input.required<string>();
}
