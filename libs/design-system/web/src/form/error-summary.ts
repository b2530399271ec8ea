import { afterRenderEffect, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordFormDirective, type FormState, type Mending } from '@accord/platform/web';

/** "There is a problem": takes the focus at each refused press; its links land in the fields. First thing of the form. */
@Component({
  selector: 'accord-error-summary',
  imports: [RouterLink],
  template: `
    @if (form().mendings().length > 0) {
      <div #root class="nhsuk-error-summary" tabindex="-1">
        <div role="alert">
          <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
          <div class="nhsuk-error-summary__body">
            <ul class="nhsuk-list nhsuk-error-summary__list">
              @for (mending of form().mendings(); track $index) {
                <li>
                  @if (mending.binding; as control) {
                    <a [attr.href]="'#' + control.element.id" (click)="land($event, mending)">{{ mending.message }}</a>
                  } @else if (mending.goTo) {
                    <a [routerLink]="mending.goTo">{{ mending.message }}</a>
                  } @else {
                    <span class="accord-summary-words">{{ mending.message }}</span>
                  }
                </li>
              }
            </ul>
          </div>
        </div>
      </div>
    }
  `,
})
export class ErrorSummary {
  /** Left out inside the form it speaks of. */
  readonly of = input<FormState>();
  private readonly around = inject(AccordFormDirective, { optional: true });
  private readonly root = viewChild<ElementRef<HTMLElement>>('root');
  private seen = 0;

  constructor() {
    afterRenderEffect(() => {
      const attempts = this.form().attempts();
      if (attempts === this.seen) return;
      this.seen = attempts;
      for (const { binding } of this.form().mendings()) if (binding) unfold(binding.element);
      this.root()?.nativeElement.focus();
    });
  }

  protected form(): FormState {
    const form = this.of() ?? this.around?.accordForm();
    if (!form) throw new Error('accord-error-summary stands inside a form, or is given one: [of]="form"');
    return form;
  }

  protected land(event: Event, { binding }: Mending): void {
    event.preventDefault();
    if (!binding) return;
    unfold(binding.element);
    const group = binding.element.closest('.nhsuk-form-group') ?? binding.element;
    group.scrollIntoView({ block: 'start' });
    binding.focus({ preventScroll: true });
  }
}

/** What has to be mended is seen, also where it was folded away. */
function unfold(element: HTMLElement): void {
  for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
}
