import { Component, computed, inject, signal } from '@angular/core';
import { RecordChecked, RecordView } from '@accord/access/contract';
import { AccordButton, dayInRow, inLondon, Lead, PageState, Status, Summary } from '@accord/design-system/web';
import { ApiClient, apiView } from '@accord/platform/web';

const number = new Intl.NumberFormat('en-GB');

/** How much of the record there is, when it was last checked, and a check on demand. */
@Component({
  selector: 'accord-record-page',
  imports: [AccordButton, Lead, PageState, Status, Summary],
  template: `
    <accord-page-state [of]="view" what="the record" />
    @if (view.value()) {
      <accord-lead heading="Record checks" line="Every read and change is one row of a chain. Signed anchors outside the database say where each chain stood.">
        <button accordButton type="button" [small]="true" [busy]="checking()" (click)="check()">{{ checking() ? 'Checking' : 'Check the record now' }}</button>
      </accord-lead>
      <accord-status>{{ line() }}</accord-status>
      @if (faults().length > 0) {
        <section class="accord-card" aria-labelledby="faults">
          <h2 class="nhsuk-heading-s" id="faults">What the check found</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (fault of faults(); track $index) {
              <li class="accord-as-written">{{ fault }}</li>
            }
          </ul>
        </section>
      }
      <accord-summary [rows]="rows()" />
      <p class="nhsuk-body">A change to rows written since the last anchor is found after the next one.</p>
    }
  `,
})
export class RecordPage {
  private readonly api = inject(ApiClient);
  protected readonly view = apiView(() => '/api/record', RecordView);
  protected readonly checking = signal(false);
  protected readonly line = signal('');
  protected readonly faults = signal<readonly string[]>([]);
  protected readonly rows = computed(() => {
    const record = this.view.value();
    if (!record) return [];
    const { lastCheck } = record;
    return [
      { label: 'Rows', value: number.format(record.rows) },
      { label: 'Chains', value: number.format(record.chains) },
      { label: 'Anchors', value: number.format(record.anchors) },
      { label: 'Last anchor', value: record.lastAnchorAt ? moment(record.lastAnchorAt) : 'None yet' },
      { label: 'Last check', value: lastCheck ? `${moment(lastCheck.at)} by ${lastCheck.by}: ${rowsOf(lastCheck.rows)}, ${verdict(lastCheck.faults)}` : 'Never' },
    ];
  });

  protected async check(): Promise<void> {
    if (this.checking()) return;
    this.checking.set(true);
    this.line.set('Checking every row. This can take a minute.');
    const answer = await this.api.post('/api/record/verify', {}, RecordChecked);
    this.checking.set(false);
    this.faults.set(answer.ok ? answer.value.faults : []);
    this.line.set(answer.ok ? `${rowsOf(answer.value.rows)} checked: ${verdict(answer.value.faults.length)}.` : answer.problem.detail);
    this.view.reload();
  }
}

const rowsOf = (count: number): string => `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
const verdict = (faults: number): string => (faults === 0 ? 'the record stands' : `the record was tampered with in ${faults} ${faults === 1 ? 'place' : 'places'}`);

function moment(instant: string): string {
  const { date, time } = inLondon(instant);
  return `${dayInRow(date)} ${date.slice(0, 4)} ${time}`;
}
