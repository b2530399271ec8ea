import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordTable, Lead } from '@accord/design-system/web';
import { Keys } from '@accord/platform/web';
import { spoken } from './spoken';

const everywhere = [
  { keys: 'Tab, Shift + Tab', does: 'Next, previous thing that can be used' },
  { keys: 'Enter', does: 'Follow a link, press a button' },
  { keys: 'Space', does: 'Tick a box, press a button' },
  { keys: 'Arrow keys', does: 'Move between the answers of a question, or the matches of a box' },
  { keys: 'Esc', does: 'Close a panel, menu or box; it never drops words' },
  { keys: 'Y, N', does: 'Answer a triage question, while it has the focus' },
];

/** Every key of the portal, as it is set for this person. */
@Component({
  selector: 'accord-keyboard-help-page',
  imports: [AccordTable, Lead, RouterLink],
  template: `
    <accord-lead heading="Keyboard help" />
    @if (!keys.on()) {
      <p class="nhsuk-body"><strong>The keys of Accord are switched off.</strong> What every page does still works.</p>
    }
    <table accordTable [cards]="false">
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">Keys of Accord</caption>
      <thead>
        <tr><th scope="col">Keys</th><th scope="col">What they do</th></tr>
      </thead>
      <tbody>
        @for (entry of keys.all(); track entry.name) {
          <tr>
            <th scope="row"><kbd>{{ words(entry.combo) }}</kbd></th>
            <td>{{ entry.does }}{{ entry.single && !keys.singles() ? ' (off until you switch it on)' : '' }}</td>
          </tr>
        }
      </tbody>
    </table>
    <table accordTable [cards]="false">
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">On every page</caption>
      <thead>
        <tr><th scope="col">Keys</th><th scope="col">What they do</th></tr>
      </thead>
      <tbody>
        @for (one of everywhere; track one.keys) {
          <tr><th scope="row"><kbd>{{ one.keys }}</kbd></th><td>{{ one.does }}</td></tr>
        }
      </tbody>
    </table>
    <p class="nhsuk-body"><a routerLink="/settings">Change the keys, or switch them off</a></p>
  `,
})
export class KeyboardHelpPage {
  protected readonly keys = inject(Keys);
  protected readonly everywhere = everywhere;
  protected readonly words = spoken;
}
