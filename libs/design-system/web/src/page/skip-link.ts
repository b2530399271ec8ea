import { Component, DOCUMENT, inject } from '@angular/core';

/** First stop of every page: past the header, to the content. */
@Component({
  selector: 'accord-skip-link',
  template: `<a class="nhsuk-skip-link" href="#maincontent" (click)="skip($event)">Skip to main content</a>`,
})
export class SkipLink {
  private readonly document = inject(DOCUMENT);

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('maincontent')?.focus();
  }
}
