import { Component, input } from '@angular/core';
import type { Lead } from '@accord/casework/rules';
import { LeadQueueTable } from './lead-queue-table';

/** What waits for each of the leads that a person is. */
@Component({
  selector: 'accord-lead-queues',
  imports: [LeadQueueTable],
  template: `
    @for (lead of leads(); track lead) {
      <accord-lead-queue-table [lead]="lead" [after]="after()" />
    }
  `,
})
export class LeadQueues {
  readonly leads = input.required<readonly Lead[]>();
  readonly after = input<string>();
}
