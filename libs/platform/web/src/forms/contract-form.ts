import { computed, inject, signal, type Signal, type WritableSignal } from '@angular/core';
import { type FieldTree, form, type SchemaPath, validateTree } from '@angular/forms/signals';
import type { Problem } from '@accord/platform/contract';
import type * as z from 'zod';
import type { Answer } from '../api/answer';
import type { Sending } from '../api/api-client';
import { randomId } from '../api/random-id';
import { PageTitle } from '../page/page-title';
import { fieldAt, inPageOrder } from './field-at';
import { fit } from './fit';
import type { FormState } from './form-state';
import type { Mending } from './mending';

/** How long after it was saved the same press is still that one, in milliseconds: until the page has gone. */
const tailOfPress = 3000;

export type Send<R, V> = (request: R, sending: Required<Sending>) => Promise<Answer<V>>;

/**
 * One form of a page: its fields are bound to `fields`, what is sent is read by the contract, and whatever the contract
 * or the server finds wrong is shown in the same words at the field and in the summary. Errors appear when the button is
 * pressed and stay until it is pressed again: nothing moves while someone writes.
 */
export class ContractForm<M extends object, S extends z.ZodType> implements FormState {
  readonly fields: FieldTree<M>;
  private readonly title = inject(PageTitle);
  private readonly found = signal<readonly Mending[]>([]);
  private readonly sending = signal(false);
  private readonly said = signal<Problem | undefined>(undefined);
  private readonly presses = signal(0);
  private key = { body: '', value: '', until: Infinity };
  private readonly theirs = computed(() => (this.said()?.status === 409 ? this.said()?.saved : undefined));
  private showsBoth = false;

  readonly busy = this.sending.asReadonly();
  /** What needs mending, in the order of the page. */
  readonly mendings = this.found.asReadonly();
  /** The last refusal, conflict or fault of the server. */
  readonly problem = this.said.asReadonly();
  /** What a colleague saved meanwhile (409), by field; undefined without a conflict. A page that reads it shows both. */
  get saved(): Signal<Readonly<Record<string, unknown>> | undefined> {
    this.showsBoth = true;
    return this.theirs;
  }
  /** Counts refused presses: the summary takes the focus at each. */
  readonly attempts = this.presses.asReadonly();

  constructor(
    readonly model: WritableSignal<M>,
    private readonly schema: S,
    private readonly request: (typed: M) => unknown,
  ) {
    this.fields = form(model, (path) => {
      // A model of ours is never a classic form control, which is the other thing the type of `path` leaves open.
      validateTree(path as SchemaPath<M>, ({ value }) => {
        const checked = fit(schema, request(value()));
        return checked.fits ? undefined : { kind: 'contract', message: checked.issues[0]?.message };
      });
    });
  }

  /** The words at one field, or undefined. */
  messageFor(state: unknown): string | undefined {
    return this.found().find((mending) => mending.state === state)?.message;
  }

  /** Sends what was typed if it fits the contract. Undefined when it did not, or when a press is still under way. */
  async press<V>(send: Send<z.output<S>, V>): Promise<Answer<V> | undefined> {
    if (this.sending()) return undefined;
    const checked = fit(this.schema, this.request(this.model()));
    if (!checked.fits) {
      this.show(checked.issues.map(({ path, message }) => this.mend(path, message)));
      return undefined;
    }
    this.sending.set(true);
    const answer = await send(checked.request, { idempotencyKey: this.keyOf(checked.request) });
    this.sending.set(false);
    if (answer.ok) this.clear();
    else this.refused(answer.problem);
    return answer;
  }

  /** Forgets every error, as after the page was saved. */
  clear(): void {
    this.found.set([]);
    this.said.set(undefined);
    this.title.hasErrors(false);
    this.key.until = Date.now() + tailOfPress;
  }

  private refused(problem: Problem): void {
    this.said.set(problem);
    if (problem.status === 409 && problem.saved) return this.clashed();
    const atFields = (problem.errors ?? []).map(({ path, message }) => this.mend(path.split('.'), message));
    const unmet = (problem.unmet ?? []).map(({ because, goTo }) => ({ message: because, goTo: goTo ?? undefined }));
    this.show(atFields.length > 0 ? atFields : unmet.length > 0 ? unmet : [{ message: problem.detail, goTo: problem.goTo }]);
  }

  /** A page that shows both has begun to by the next task; on any other the sentence stands in the summary, and what was typed in its fields. */
  private clashed(): void {
    this.found.set([]);
    setTimeout(() => {
      if (!this.showsBoth) this.show([{ message: 'Somebody saved this while you were writing. Copy your words, then open the page again to see theirs.' }]);
    });
  }

  private show(mendings: readonly Mending[]): void {
    this.found.set(inPageOrder(mendings));
    this.presses.update((count) => count + 1);
    this.title.hasErrors(true);
  }

  private mend(path: readonly PropertyKey[], message: string): Mending {
    const field = fieldAt(this.fields, path);
    return { message, state: field?.state, binding: field?.binding };
  }

  // The same words pressed twice (a lost answer, a double press that the first answer overtook) are one intention; other words are another.
  private keyOf(request: z.output<S>): string {
    const body = JSON.stringify(request);
    if (body !== this.key.body || Date.now() > this.key.until) this.key = { body, value: randomId(), until: Infinity };
    return this.key.value;
  }
}

/**
 * Binds a form to the contract of its request. `request` shapes what was typed into what is sent, where they differ.
 * Call it where a component's fields are made (an injection context).
 */
export const contractForm = <M extends object, S extends z.ZodType>(
  model: WritableSignal<M>,
  schema: S,
  request: (typed: M) => unknown = (typed) => typed,
): ContractForm<M, S> => new ContractForm(model, schema, request);
