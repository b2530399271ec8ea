import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { AccordInput, Field, Tick } from '@accord/design-system/web';

export interface TypedStaff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly part: string;
  readonly managerTold: boolean;
  readonly supportOffered: boolean;
}

export const someStaff = (): TypedStaff => ({ staffId: '', name: '', email: '', part: '', managerTold: false, supportOffered: false });

/** One member of staff on the staff side: a colleague with an account, or a name. */
@Component({
  selector: 'accord-staff-side',
  imports: [AccordInput, Field, FormField, Tick],
  template: `
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Staff side{{ number() > 1 ? ' ' + number() : '' }}</legend>
      <accord-field label="Colleague with an account" hint="Leave it open for somebody else, and enter their name.">
        <select accordInput [formField]="fields().staffId">
          <option value="">Somebody else</option>
          @for (colleague of colleagues(); track colleague.staffId) {
            <option [value]="colleague.staffId">{{ colleague.name }}, {{ colleague.jobTitle }}</option>
          }
        </select>
      </accord-field>
      @if (fields().staffId().value() === '') {
        <accord-field label="Name"><input accordInput autocomplete="off" [formField]="fields().name" /></accord-field>
        <accord-field label="E-mail address" [optional]="true"><input accordInput type="email" autocomplete="off" [formField]="fields().email" /></accord-field>
        <accord-field label="Their work" hint="For example, ward sister" [optional]="true"><input accordInput autocomplete="off" [formField]="fields().part" /></accord-field>
      }
      <accord-tick label="Their manager is told" [formField]="fields().managerTold" />
      <accord-tick label="Support is offered, and a union or defence representative named" [formField]="fields().supportOffered" />
    </fieldset>
  `,
})
export class StaffSide {
  readonly fields = input.required<FieldTree<TypedStaff>>();
  readonly colleagues = input.required<readonly { readonly staffId: string; readonly name: string; readonly jobTitle: string }[]>();
  readonly number = input(1);
}
