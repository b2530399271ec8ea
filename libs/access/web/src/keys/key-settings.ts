import { Component, inject, signal } from '@angular/core';
import { AccordButton, AccordTable, Status } from '@accord/design-system/web';
import { comboOf, type KeyEntry, Keys, whyNotCombo } from '@accord/platform/web';
import { spoken } from './spoken';

/** Switches for the keys, and another combination for each. They hold for this browser, from the next press on. */
@Component({
  selector: 'accord-key-settings',
  imports: [AccordButton, AccordTable, Status],
  template: `
    <h2 class="nhsuk-heading-s">Keys</h2>
    <p class="nhsuk-body">They hold on this computer. Single letters can fight with voice input, so they are off at first.</p>
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small accord-wide-gap">
      <div class="nhsuk-checkboxes__item">
        <input #all class="nhsuk-checkboxes__input" id="keys-on" type="checkbox" [checked]="keys.on()" (change)="keys.switchAll(all.checked)" />
        <label class="nhsuk-label nhsuk-checkboxes__label" for="keys-on">Use the keys of Accord</label>
      </div>
      <div class="nhsuk-checkboxes__item">
        <input #singles class="nhsuk-checkboxes__input" id="keys-singles" type="checkbox" [checked]="keys.singles()" (change)="keys.switchSingles(singles.checked)" />
        <label class="nhsuk-label nhsuk-checkboxes__label" for="keys-singles">Single letters too</label>
      </div>
    </div>
    <table accordTable>
      <caption class="nhsuk-u-visually-hidden">Keys of Accord</caption>
      <thead>
        <tr><th scope="col">What it does</th><th scope="col">Keys</th><th scope="col"><span class="nhsuk-u-visually-hidden">Change</span></th></tr>
      </thead>
      <tbody>
        @for (entry of keys.all(); track entry.name) {
          <tr>
            <th scope="row">{{ entry.does }}</th>
            <td><kbd>{{ words(entry.combo) }}</kbd></td>
            <td>
              <button accordButton kind="secondary" [small]="true" type="button" class="accord-in-row" [attr.aria-pressed]="asked() === entry.name" (click)="ask(entry)" (keydown)="take($event, entry)" (blur)="asked.set('')">
                {{ asked() === entry.name ? 'Press the new keys' : 'Change' }}<span class="nhsuk-u-visually-hidden">: {{ entry.does }}</span>
              </button>
            </td>
          </tr>
        }
      </tbody>
    </table>
    <accord-status>{{ said() }}</accord-status>
    <p><button type="button" class="accord-link-button" (click)="asShipped()">Back to the usual keys</button></p>
  `,
})
export class KeySettings {
  protected readonly keys = inject(Keys);
  protected readonly asked = signal('');
  protected readonly said = signal('');
  protected readonly words = spoken;

  protected ask(entry: KeyEntry): void {
    this.asked.set(entry.name);
    this.said.set(`Press the new keys for “${entry.does}”. Esc leaves them as they are.`);
  }

  /** While asked, every press on the button is a combination, but Tab and Esc, which lead away. */
  protected take(event: KeyboardEvent, { name, single }: KeyEntry): void {
    if (this.asked() !== name || event.key === 'Tab') return;
    const combo = comboOf(event);
    if (event.key !== 'Escape' && !combo) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.finish('Nothing is changed.');
    const taken = this.keys.takenBy(combo, name);
    const because = whyNotCombo(combo, single) ?? (taken && `${spoken(combo)} does something already: ${taken.does}.`);
    if (because) return this.said.set(because);
    this.keys.choose(name, combo);
    this.finish(`It is ${spoken(combo)} now.`);
  }

  protected asShipped(): void {
    this.keys.asShipped();
    this.said.set('The keys are the usual ones again.');
  }

  private finish(words: string): void {
    this.asked.set('');
    this.said.set(words);
  }
}
