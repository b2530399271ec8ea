import { Injectable } from '@angular/core';

export type TabMessage = 'active' | 'signed-out';

/** Lets the tabs of one browser know of each other: work in one keeps all signed in, signing out ends all. */
@Injectable({ providedIn: 'root' })
export class Tabs {
  private readonly channel = new BroadcastChannel('accord');

  say(message: TabMessage): void {
    this.channel.postMessage(message);
  }

  listen(heard: (message: TabMessage) => void): void {
    this.channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => heard(data));
  }
}
