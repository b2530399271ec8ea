import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, ElementRef, inject, input, model, output } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { uniqueId } from '@accord/platform/web';
import { describedBy, fieldError } from './field-error';
import { Fieldset, type LegendSize } from './fieldset';
import type { Option } from './option';
import { When } from './when';

/** Any number of answers (checkboxes); the value lists those ticked, in the order of the options. */
@Component({
  selector: 'accord-choices',
  imports: [Fieldset, NgTemplateOutlet],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()', '[id]': 'id' },
  template: `
    <accord-fieldset [legend]="legend()" [group]="id" [hint]="hint()" [error]="error()" [size]="size()" [optional]="optional()" [legendHidden]="legendHidden()" [describedBy]="describedBy()">
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small" [class.accord-inline]="inline()">
        @for (option of options(); track option.value; let at = $index) {
          <div class="nhsuk-checkboxes__item">
            <input class="nhsuk-checkboxes__input" type="checkbox" [id]="id + '-' + at" [value]="option.value" [checked]="value().includes(option.value)" [attr.aria-describedby]="option.hint ? id + '-' + at + '-hint' : null" (change)="turn(option.value)" (blur)="touch.emit()" />
            <label class="nhsuk-label nhsuk-checkboxes__label" [for]="id + '-' + at">{{ option.label }}</label>
            @if (option.hint) {
              <div class="nhsuk-hint nhsuk-checkboxes__hint" [id]="id + '-' + at + '-hint'">{{ option.hint }}</div>
            }
          </div>
          @if (value().includes(option.value) && beneath().get(option.value); as when) {
            <div class="nhsuk-checkboxes__conditional"><ng-container [ngTemplateOutlet]="when.template" /></div>
          }
        }
      </div>
    </accord-fieldset>
  `,
})
export class Choices implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly touch = output<void>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input('');
  readonly size = input<LegendSize>('');
  readonly inline = input(false);
  readonly optional = input(false);
  readonly legendHidden = input(false);
  protected readonly id = uniqueId('choices');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);
  private readonly whens = contentChildren(When);
  protected readonly beneath = computed(() => new Map(this.whens().map((when) => [when.accordWhen(), when])));

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus(options);
  }

  protected turn(value: string): void {
    const ticked = new Set(this.value());
    if (!ticked.delete(value)) ticked.add(value);
    this.value.set(this.options().map((option) => option.value).filter((one) => ticked.has(one)));
  }
}
