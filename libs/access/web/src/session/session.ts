import { computed, inject, Injectable, signal } from '@angular/core';
import type { Me, SignIn } from '@accord/access/contract';
import { type Answer, ApiClient, forgetUnsent, Leaving } from '@accord/platform/web';
import { Tabs } from './tabs';

// The contracts come with zod: fetched beside the first page, so that the page itself comes first.
const contracts = () => Promise.all([import('@accord/access/contract'), import('@accord/platform/contract')]).then(([{ Me }, { Done }]) => ({ Me, Done }));

/** Who is signed in on this page. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly leaving = inject(Leaving);
  private readonly tabs = inject(Tabs);
  private readonly who = signal<Me | undefined>(undefined);
  private asked?: Promise<Me | undefined>;
  readonly me = this.who.asReadonly();
  readonly permissions = computed<ReadonlySet<string>>(() => new Set(this.who()?.permissions));

  /** Asks the server once a page load; undefined when nobody is signed in. */
  known(): Promise<Me | undefined> {
    this.asked ??= this.refresh();
    return this.asked;
  }

  /** Reads who is signed in, which also keeps the session alive; undefined when the server knows of nobody. */
  async refresh(): Promise<Me | undefined> {
    const answer = await this.read();
    return answer.ok ? answer.value : undefined;
  }

  async signIn(request: SignIn): Promise<Answer<Me>> {
    const { Done } = await contracts();
    const opened = await this.api.post('/api/session', request, Done);
    if (!opened.ok) return opened;
    const answer = await this.read();
    this.asked = Promise.resolve(answer.ok ? answer.value : undefined);
    return answer;
  }

  /** Keeps what is half-written, ends the session, forgets what this browser still keeps, and loads a fresh page so that nothing stays in memory. */
  async signOut(everywhere = false): Promise<void> {
    await this.leaving.all();
    const { Done } = await contracts();
    await this.api.delete(everywhere ? '/api/sessions' : '/api/session', Done);
    forgetUnsent();
    this.tabs.say('signed-out');
    location.assign('/sign-in?signed=out');
  }

  may(permission: string): boolean {
    return this.permissions().has(permission);
  }

  private async read(): Promise<Answer<Me>> {
    const { Me } = await contracts();
    const answer = await this.api.get('/api/session', Me);
    if (answer.ok) this.who.set(answer.value);
    return answer;
  }
}
