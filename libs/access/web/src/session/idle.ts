import { effect, inject, Injectable, signal } from '@angular/core';
import type { HttpInterceptorFn } from '@angular/common/http';
import { HttpResponse } from '@angular/common/http';
import { tap } from 'rxjs';
import { Session } from './session';
import { Tabs } from './tabs';

/** Minutes before the end at which the person is asked. */
export const warningMinutes = 2;
const minute = 60_000;

/** Counts the time since the server last heard from this person, in any tab. */
@Injectable({ providedIn: 'root' })
export class Idle {
  private readonly session = inject(Session);
  private readonly tabs = inject(Tabs);
  private readonly active = signal(Date.now());
  private readonly state = signal<'working' | 'warned' | 'over'>('working');
  readonly now = this.state.asReadonly();

  constructor() {
    this.tabs.listen((message) => message === 'active' && this.heard());
    effect((onCleanup) => {
      const me = this.session.me();
      const since = this.active();
      if (!me) return;
      const end = Math.min(since + me.idleMinutes * minute, Date.parse(me.expiresAt));
      const timers = [this.at(end - warningMinutes * minute, 'warned'), this.at(end, 'over')];
      onCleanup(() => timers.forEach(clearTimeout));
    });
  }

  /** The server answered: the session lives on. */
  worked(): void {
    this.heard();
    this.tabs.say('active');
  }

  private heard(): void {
    this.state.set('working');
    this.active.set(Date.now());
  }

  private at(time: number, state: 'warned' | 'over'): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.state.set(state), Math.max(0, time - Date.now()));
  }
}

/** Each answer of the server to a signed-in person restarts the clock. */
export const restartIdle: HttpInterceptorFn = (request, next) => {
  const idle = inject(Idle);
  return next(request).pipe(tap((event) => event instanceof HttpResponse && idle.worked()));
};
