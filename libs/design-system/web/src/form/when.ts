import { Directive, inject, input, TemplateRef } from '@angular/core';

/** What opens beneath one answer of `accord-choice` or `accord-choices`: `<ng-template accordWhen="other">`. One field. */
@Directive({ selector: 'ng-template[accordWhen]' })
export class When {
  readonly accordWhen = input.required<string>();
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}
