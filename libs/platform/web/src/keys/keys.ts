import { computed, Injectable, signal } from '@angular/core';
import { comboOf, type Press } from './combo';
import { keyList, type KeyEntry, type KeyName } from './key-list';

const place = 'accord.keys';

interface Chosen {
  /** All keys, but those every form has. */
  readonly on: boolean;
  readonly singles: boolean;
  readonly own: Partial<Readonly<Record<KeyName, string>>>;
}

const usual: Chosen = { on: true, singles: false, own: {} };

/** Which keys do what for whoever uses this browser. Nothing is stored until something is changed; it names no person. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly chosen = signal<Chosen>(stored());
  readonly on = computed(() => this.chosen().on);
  readonly singles = computed(() => this.chosen().singles);
  readonly all = computed<readonly KeyEntry[]>(() => keyList.map((entry) => ({ ...entry, combo: this.chosen().own[entry.name] ?? entry.combo })));

  /** What a press means now; undefined when it means nothing here. */
  meaning(press: Press): KeyName | undefined {
    const combo = comboOf(press);
    if (!combo || !this.on()) return undefined;
    return this.all().find((entry) => entry.combo === combo && (!entry.single || this.singles()))?.name;
  }

  comboFor(name: KeyName): string {
    return this.all().find((entry) => entry.name === name)?.combo ?? '';
  }

  switchAll(on: boolean): void {
    this.change({ ...this.chosen(), on });
  }

  switchSingles(singles: boolean): void {
    this.change({ ...this.chosen(), singles });
  }

  /** Another combination for a key. What it is called by must be free: the caller asks `takenBy` first. */
  choose(name: KeyName, combo: string): void {
    this.change({ ...this.chosen(), own: { ...this.chosen().own, [name]: combo } });
  }

  takenBy(combo: string, but: KeyName): KeyEntry | undefined {
    return this.all().find((entry) => entry.combo === combo && entry.name !== but);
  }

  asShipped(): void {
    this.chosen.set(usual);
    localStorage.removeItem(place);
  }

  private change(chosen: Chosen): void {
    this.chosen.set(chosen);
    localStorage.setItem(place, JSON.stringify(chosen));
  }
}

function stored(): Chosen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return { ...usual, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    // Somebody else's words in our place: the keys are as they were shipped.
    return usual;
  }
}
