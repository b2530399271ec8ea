import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ActMade, HolidayFileView } from '@accord/commitments/contract';
import { AccordButton, DayPipe, Status } from '@accord/design-system/web';
import { ApiClient, randomId } from '@accord/platform/web';
import { ActDone } from './act-done';

/** Takes in a file of bank holidays: first what it would change, each error with its place; then, by a button, the change. */
@Component({
  selector: 'accord-holiday-file-page',
  imports: [AccordButton, DayPipe, RouterLink, Status],
  template: `
    <h1 class="nhsuk-heading-m">Take in a file</h1>
    <p class="nhsuk-body">The file bank-holidays.json, as gov.uk publishes it.</p>
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for="holiday-file">File of bank holidays</label>
      <input #chooser accordFirst class="nhsuk-file-upload" type="file" accept=".json,application/json" id="holiday-file" (change)="read(chooser)" />
    </div>
    <accord-status>{{ said() }}</accord-status>
    @if (file(); as found) {
      @if (found.problems.length > 0) {
        <h2 class="nhsuk-heading-s">What is wrong with it</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          @for (problem of found.problems; track $index) {
            <li><strong>{{ problem.where }}</strong>: {{ problem.sentence }}</li>
          }
        </ul>
        <p class="nhsuk-body">Nothing is taken in. Mend the file, then choose it again.</p>
      } @else {
        <h2 class="nhsuk-heading-s">What it would change</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          @for (day of found.added; track day.date) {
            <li>{{ day.date | day: 'sentence' }}: {{ day.title }}, added</li>
          } @empty {
            <li>No day is added: every holiday in it is known.</li>
          }
          <li>Bank holidays are known until {{ found.knownUntil | day: 'sentence' }}.</li>
        </ul>
        @if (found.notes.length > 0) {
          <p class="nhsuk-body">These lines say another thing than a later line, or than we do here:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (note of found.notes; track $index) {
              <li><strong>{{ note.where }}</strong>: {{ note.sentence }}</li>
            }
          </ul>
        }
        @if (found.notInFile.length > 0) {
          <p class="nhsuk-body">These days are holidays here, but not in the file. They stay until somebody changes them:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (day of found.notInFile; track day.date) {
              <li>{{ day.date | day: 'sentence' }}: {{ day.title }}</li>
            }
          </ul>
        }
        <button accordButton type="button" [busy]="busy()" (click)="takeIn()">{{ busy() ? 'Saving' : 'Take it in' }}</button>
      }
    }
    <p class="nhsuk-body"><a routerLink="/admin/calendars">Cancel</a></p>
  `,
})
export class HolidayFilePage {
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  private readonly text = signal('');
  private readonly name = signal('');
  protected readonly file = signal<HolidayFileView | undefined>(undefined);
  protected readonly busy = signal(false);
  private readonly problem = signal('');
  private key = randomId();
  protected readonly said = computed(() => this.problem() || (this.file() ? `${this.name()} is read. ${foundWords(this.file()?.problems.length ?? 0)}` : ''));

  protected async read(chooser: HTMLInputElement): Promise<void> {
    const chosen = chooser.files?.[0];
    if (!chosen) return;
    this.text.set(await chosen.text());
    this.name.set(chosen.name);
    // Emptied, so that the same file, mended, can be chosen again.
    chooser.value = '';
    this.key = randomId();
    const answer = await this.api.post('/api/calendars/file/check', { text: this.text() }, HolidayFileView);
    this.file.set(answer.ok ? answer.value : undefined);
    this.problem.set(answer.ok ? '' : (answer.problem.errors?.[0]?.message ?? answer.problem.detail));
  }

  protected async takeIn(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answer = await this.api.post('/api/calendars/file', { text: this.text() }, ActMade, { idempotencyKey: this.key });
    this.busy.set(false);
    if (answer.ok) await this.done.go(answer.value, 'The file is taken in.', '/admin/calendars');
    else this.problem.set(answer.problem.detail);
  }
}

const foundWords = (problems: number) => (problems === 0 ? 'No error was found.' : problems === 1 ? '1 error was found.' : `${problems} errors were found.`);
