import { Component, ElementRef, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { type Answer, uniqueId } from '@accord/platform/web';

interface Row {
  readonly name: string;
  readonly state: 'sending' | 'kept' | 'refused';
  readonly words: string;
  readonly id?: string;
}

/** Files, one row each, whose fate is said in words. `send` brings one to the server and answers its id. */
@Component({
  selector: 'accord-upload',
  host: { class: 'nhsuk-form-group' },
  template: `
    <label class="nhsuk-label" [for]="id">{{ label() }}</label>
    @if (hint()) {
      <div class="nhsuk-hint" [id]="id + '-hint'">{{ hint() }}</div>
    }
    <input #chooser class="nhsuk-file-upload" type="file" multiple [id]="id" [attr.accept]="accept() || null" [attr.aria-describedby]="hint() ? id + '-hint' : null" (change)="add(chooser)" />
    <div role="status">
      <ul class="nhsuk-list accord-files">
      @for (row of rows(); track $index; let at = $index) {
        <li>
          <strong>{{ row.name }}</strong> {{ row.words }}
          @if (row.state !== 'sending') {
            <button type="button" class="accord-link-button" (click)="remove(at)">Remove<span class="nhsuk-u-visually-hidden"> {{ row.name }}</span></button>
          }
        </li>
      }
      </ul>
    </div>
  `,
})
export class Upload implements FormValueControl<readonly string[]> {
  /** The ids of the files kept. */
  readonly value = model<readonly string[]>([]);
  readonly label = input('Files');
  readonly hint = input('');
  readonly accept = input('');
  readonly send = input.required<(file: File) => Promise<Answer<{ readonly id: string }>>>();
  protected readonly id = uniqueId('upload');
  protected readonly rows = signal<readonly Row[]>([]);
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');

  focus(options?: FocusOptions): void {
    this.chooser().nativeElement.focus(options);
  }

  protected async add(chooser: HTMLInputElement): Promise<void> {
    const files = [...(chooser.files ?? [])];
    chooser.value = '';
    for (const file of files) await this.bring(file);
  }

  protected remove(at: number): void {
    const gone = this.rows()[at];
    this.rows.update((rows) => rows.filter((_, index) => index !== at));
    this.value.update((ids) => ids.filter((id) => id !== gone?.id));
  }

  private async bring(file: File): Promise<void> {
    const at = this.rows().length;
    this.rows.update((rows) => [...rows, { name: file.name, state: 'sending', words: 'is on its way' }]);
    const answer = await this.send()(file);
    const row: Row = answer.ok
      ? { name: file.name, state: 'kept', words: `${sizeOf(file)}, kept`, id: answer.value.id }
      : { name: file.name, state: 'refused', words: `was not kept. ${answer.problem.detail}` };
    this.rows.update((rows) => rows.map((old, index) => (index === at ? row : old)));
    if (row.id) this.value.update((ids) => [...ids, row.id ?? '']);
  }
}

const sizeOf = ({ size }: File) => (size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`);
