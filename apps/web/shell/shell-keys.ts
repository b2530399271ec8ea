import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';
import { Session } from '@accord/access/web';
import { type KeyName, Keys, Leaving, ListWalk } from '@accord/platform/web';
import { walkRows } from './walk-rows';

/** The keys that work on every page. What a form or a box does with its own keys comes first. */
@Injectable({ providedIn: 'root' })
export class ShellKeys {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly keys = inject(Keys);
  private readonly walk = inject(ListWalk);
  private readonly leaving = inject(Leaving);
  private readonly line = signal('');
  private readonly asked = signal(0);
  private typed = false;
  /** Why a key did nothing, until the next page or key. */
  readonly said = this.line.asReadonly();
  /** How often the box was asked for. */
  readonly palette = this.asked.asReadonly();

  constructor() {
    const gone = inject(DestroyRef);
    const heard = (event: KeyboardEvent) => this.heard(event);
    const followed = ({ target }: Event) => target instanceof Element && this.follow(target);
    const wrote = ({ target }: Event) => (this.typed ||= target instanceof Element && target.closest('main form') !== null);
    this.document.addEventListener('keydown', heard);
    this.document.addEventListener('click', followed, true);
    this.document.addEventListener('input', wrote);
    gone.onDestroy(() => {
      this.document.removeEventListener('keydown', heard);
      this.document.removeEventListener('click', followed, true);
      this.document.removeEventListener('input', wrote);
    });
    // A line is cleared as the next page is asked for: what a key says while that page comes is not lost with its arrival.
    this.router.events.pipe(takeUntilDestroyed(gone)).subscribe((event) => {
      if (event instanceof NavigationStart) this.line.set('');
      if (event instanceof NavigationEnd) this.typed = false;
    });
  }

  private heard(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.session.me() || this.document.querySelector('dialog[open]')) return;
    const name = this.keys.meaning(event);
    if (!name || (isWriting(event.target) && !event.ctrlKey && !event.altKey)) return;
    this.line.set('');
    if (this.act(name)) event.preventDefault();
  }

  private act(name: KeyName): boolean {
    switch (name) {
      case 'palette':
      case 'search':
        this.asked.update((times) => times + 1);
        return true;
      case 'log-contact':
        this.logContact();
        return true;
      case 'next':
      case 'previous':
        this.step(name === 'next' ? 1 : -1);
        return true;
      case 'press':
        return this.pressGreen();
      case 'keep':
        if (!this.leaving.keepsSomething()) return false;
        void this.leaving.all();
        return true;
      case 'help':
        void this.router.navigateByUrl('/keyboard-help');
        return true;
      default:
        return walkRows(this.document, name);
    }
  }

  /** A page that keeps a draft is left; one that does not stays as it is, and the contact is logged in a tab beside it. */
  private logContact(): void {
    if (!this.session.may('contact.log')) this.line.set('Your role does not log contacts. An administrator can give it to you.');
    else if (this.typed && !this.leaving.keepsSomething()) this.document.defaultView?.open('/contacts/new', '_blank');
    else void this.router.navigateByUrl('/contacts/new');
  }

  private step(by: 1 | -1): void {
    const next = this.walk.step(by);
    if ('to' in next) void this.router.navigateByUrl(next.to);
    else this.line.set(next.because);
  }

  /** From outside the form: only where the page has one form, and not one that sends, signs or answers an interruption. */
  private pressGreen(): boolean {
    const forms = this.document.querySelectorAll<HTMLFormElement>('main form[novalidate]');
    const form = forms[0];
    if (forms.length !== 1 || !form?.hasAttribute('data-quick')) return false;
    form.requestSubmit();
    return true;
  }

  private follow(target: Element): void {
    const link = target.closest('main a[href]');
    if (link instanceof HTMLAnchorElement) this.walk.follow(link);
  }
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
