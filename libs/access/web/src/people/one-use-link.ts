import { Component, input, signal } from '@angular/core';
import type { Invited } from '@accord/access/contract';
import { AccordButton, MomentPipe, Status, Warning } from '@accord/design-system/web';
import { uniqueId } from '@accord/platform/web';

/** The link with which somebody sets their own password: shown here once, never again. */
@Component({
  selector: 'accord-one-use-link',
  imports: [AccordButton, MomentPipe, Status, Warning],
  template: `
    <accord-warning heading="Shown once">
      <p>Give this link to them alone, today. It works once, until {{ invited().expiresAt | moment: 'year' }}.</p>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" [for]="id">One-use link</label>
        <input #box class="nhsuk-input" type="text" readonly [id]="id" [value]="invited().link" (focus)="box.select()" />
      </div>
      <button accordButton type="button" kind="secondary" [small]="true" (click)="copy()">Copy the link</button>
      <accord-status>{{ line() }}</accord-status>
    </accord-warning>
  `,
})
export class OneUseLink {
  readonly invited = input.required<Invited>();
  protected readonly id = uniqueId('one-use-link');
  protected readonly line = signal('');

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.invited().link);
      this.line.set('Copied.');
    } catch {
      // Some hospital browsers forbid scripts to copy: the person still can.
      this.line.set('This browser does not let us copy. Select the link and press Ctrl+C.');
    }
  }
}
