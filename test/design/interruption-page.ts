import { Component } from '@angular/core';
import { Interruption } from '@accord/design-system/web';

@Component({
  selector: 'accord-interruption-page',
  imports: [Interruption],
  template: `
    <accord-interruption heading="Destroy these notes" confirm="Destroy now" cancel="/list">
      <p>4 notes of M-26-0028 will be unreadable at once. This cannot be taken back.</p>
    </accord-interruption>
  `,
})
export class InterruptionPage {}
