import { computed, DestroyRef, effect, inject, type Signal, signal, untracked, type WritableSignal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { Problem } from '@accord/platform/contract';
import { randomId } from '../api/random-id';
import { Leaving } from '../page/leaving';
import { DraftStore } from './draft-store';
import { type DraftState, draftWords } from './draft-words';
import { fitted } from './fitted';
import { arrived, keepUnsent, unsent } from './unsent';

export interface DraftOf {
  /** Which form it is: `contact`, `letter`; the app knows at which address each kind is gone on with. */
  readonly kind: string;
  readonly caseId?: string | null;
  /** False for private notes: then nothing waits in the browser, not even for a moment. */
  readonly onDevice?: boolean;
}

const rest = 800;
const retry = 3000;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A half-written form: kept on the server as it is typed, in this browser only until it has arrived there. */
export class Draft<M extends object> {
  private readonly store = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute, { optional: true });
  private readonly state = signal<DraftState>('untouched');
  private readonly begun = signal(false);
  private readonly at = signal('');
  private id = '';
  private version = 0;
  private last = '';
  private over = false;
  private timer?: ReturnType<typeof setTimeout>;
  private under: Promise<void> = Promise.resolve();

  /** For the status line: "Draft kept 10:42". */
  readonly line = computed(() => draftWords(this.state(), this.at()));
  /** False while what was kept is being fetched: show the form when it is true. */
  readonly ready = this.begun.asReadonly();

  constructor(
    private readonly model: WritableSignal<M>,
    private readonly of: DraftOf,
    address: Signal<string | undefined>,
  ) {
    const unregister = inject(Leaving).before(() => this.now());
    effect(() => {
      const id = address();
      untracked(() => void this.begin(id));
    });
    effect(() => {
      const typed = JSON.stringify(this.model());
      if (this.begun()) untracked(() => this.typed(typed));
    });
    inject(DestroyRef).onDestroy(() => {
      unregister();
      void this.now().finally(() => (this.over = true));
    });
  }

  /** Keeps it now, without the usual rest: Ctrl+S, leaving the page, signing out. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    await this.under;
    if (this.begun() && !this.over && JSON.stringify(this.model()) !== this.last) await this.save();
  }

  /** Whether the form was saved for good, so that its page is on its way out. */
  get isFinished(): boolean {
    return this.over;
  }

  /** The form was saved for good: the draft goes, here and on the server. */
  async finish(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await this.under;
    arrived(this.id);
    if (this.version > 0) await this.store.discard(this.id);
  }

  private async begin(address: string | undefined): Promise<void> {
    if (this.begun() && (!address || address === this.id)) return;
    await this.now();
    this.begun.set(false);
    this.id = address ?? randomId();
    const here = address ? unsent(address) : undefined;
    const kept = address ? await this.store.find(address) : undefined;
    if (kept === 'unreachable' && !here) return void setTimeout(() => !this.over && void this.begin(address), retry);
    const known = kept === 'unreachable' ? undefined : kept;
    // What waits here was written on the version it names: if the server has a newer one, both will stay.
    this.version = here?.version ?? known?.version ?? 0;
    if (known) this.model.update((fresh) => fitted(fresh, known.body));
    this.last = JSON.stringify(this.model());
    if (here) this.model.update((fresh) => fitted(fresh, here.body));
    this.begun.set(true);
  }

  private typed(now: string): void {
    if (this.over || now === this.last) return;
    if (this.state() === 'untouched') this.intoAddress();
    if (this.state() !== 'waiting') this.state.set('typing');
    this.keepHere();
    this.saveAfter(rest);
  }

  private saveAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }

  private save(): Promise<void> {
    this.under = this.under.then(() => this.send());
    return this.under;
  }

  private async send(): Promise<void> {
    const now = JSON.stringify(this.model());
    const { kind, caseId = null } = this.of;
    const answer = await this.store.save(this.id, { kind, caseId, body: JSON.parse(now), version: this.version });
    if (!answer.ok) return this.notKept(answer.problem);
    this.version = answer.value.version;
    this.last = now;
    this.at.set(clock.format(new Date(answer.value.savedAt)));
    this.state.update((state) => (state === 'forked' ? 'forked' : 'kept'));
    if (JSON.stringify(this.model()) === now) arrived(this.id);
  }

  private async notKept({ status }: Problem): Promise<void> {
    if (status === 409) return this.fork();
    const mayPass = status === 0 || status === 429 || status >= 500;
    this.state.set(mayPass ? 'waiting' : 'refused');
    if (mayPass && !this.over) this.saveAfter(retry);
  }

  // Another machine has written on: both stay, this one under an id of its own.
  private async fork(): Promise<void> {
    arrived(this.id);
    this.id = randomId();
    this.version = 0;
    this.state.set('forked');
    this.keepHere();
    this.intoAddress();
    await this.send();
  }

  private keepHere(): void {
    const { kind, caseId = null, onDevice = true } = this.of;
    if (onDevice) keepUnsent(this.id, { kind, caseId, body: Object.fromEntries(Object.entries(this.model())), version: this.version });
  }

  // So that a reload, Back and another window find it again.
  private intoAddress(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { draft: this.id }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

/**
 * Keeps a form as it is typed. `address` is the page's input `draft` (`?draft=`): what was kept under it comes back.
 * Call it where the page's fields are made.
 */
export const keepDraft = <M extends object>(model: WritableSignal<M>, of: DraftOf, address: Signal<string | undefined>): Draft<M> => new Draft(model, of, address);
