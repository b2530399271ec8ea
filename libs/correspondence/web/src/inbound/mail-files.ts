import { Component, computed, input } from '@angular/core';
import type { MailFileView } from '@accord/correspondence/contract';
import { SizePipe } from './size';

/** The files of a message, each with its fate in words. They are downloads: nothing of them opens here. */
@Component({
  selector: 'accord-mail-files',
  imports: [SizePipe],
  template: `
    @if (files().length > 0) {
      @if (level() === 2) {
        <h2 class="nhsuk-heading-xs nhsuk-u-margin-bottom-1">{{ heading() }}</h2>
      } @else {
        <h3 class="nhsuk-heading-xs nhsuk-u-margin-bottom-1">{{ heading() }}</h3>
      }
      <ul class="nhsuk-list">
        @for (file of files(); track file.place) {
          <li>
            @if (file.refused) {
              <span>{{ file.name }}, refused: {{ file.refused }}</span>
            } @else {
              <a [href]="address() + '/files/' + file.place" download>{{ file.name }}</a>, {{ file.kind }}, {{ file.size | size }}
            }
          </li>
        }
      </ul>
    }
  `,
})
export class MailFiles {
  readonly files = input.required<readonly MailFileView[]>();
  /** Where the message is read: `/api/mail/<id>`. */
  readonly address = input.required<string>();
  /** One below the heading of the message: 2 where the message is the whole page. */
  readonly level = input<2 | 3>(3);
  protected readonly heading = computed(() => (this.files().length === 1 ? 'One file' : `${this.files().length} files`));
}
