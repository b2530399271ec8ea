import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, ElementRef, inject, input, model, output } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { uniqueId } from '@accord/platform/web';
import { describedBy, fieldError } from './field-error';
import { Fieldset, type LegendSize } from './fieldset';
import type { Option } from './option';
import { When } from './when';

/** One answer out of at most seven (radios). Nothing is chosen beforehand. `inline` for two short answers. */
@Component({
  selector: 'accord-choice',
  imports: [Fieldset, NgTemplateOutlet],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()', '[id]': 'id' },
  template: `
    <accord-fieldset [legend]="legend()" [group]="id" [hint]="hint()" [error]="error()" [size]="size()" [optional]="optional()" [legendHidden]="legendHidden()" [describedBy]="describedBy()">
      <div class="nhsuk-radios nhsuk-radios--small" [class.nhsuk-radios--inline]="inline()">
        @for (option of options(); track option.value; let at = $index) {
          <div class="nhsuk-radios__item">
            <input class="nhsuk-radios__input" type="radio" [id]="id + '-' + at" [name]="id" [value]="option.value" [checked]="value() === option.value" [attr.aria-describedby]="option.hint ? id + '-' + at + '-hint' : null" (change)="value.set(option.value)" (blur)="touch.emit()" />
            <label class="nhsuk-label nhsuk-radios__label" [for]="id + '-' + at">{{ option.label }}</label>
            @if (option.hint) {
              <div class="nhsuk-hint nhsuk-radios__hint" [id]="id + '-' + at + '-hint'">{{ option.hint }}</div>
            }
          </div>
          @if (value() === option.value && beneath().get(option.value); as when) {
            <div class="nhsuk-radios__conditional"><ng-container [ngTemplateOutlet]="when.template" /></div>
          }
        }
      </div>
    </accord-fieldset>
  `,
})
export class Choice implements FormValueControl<string> {
  readonly value = model('');
  readonly touch = output<void>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input('');
  readonly size = input<LegendSize>('');
  readonly inline = input(false);
  readonly optional = input(false);
  readonly legendHidden = input(false);
  protected readonly id = uniqueId('choice');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);
  private readonly whens = contentChildren(When);
  protected readonly beneath = computed(() => new Map(this.whens().map((when) => [when.accordWhen(), when])));

  focus(options?: FocusOptions): void {
    const inputs = this.host.nativeElement.querySelectorAll<HTMLInputElement>('input[type=radio]');
    ([...inputs].find((input) => input.checked) ?? inputs[0])?.focus(options);
  }
}
