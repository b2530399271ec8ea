import { effect, signal } from '@angular/core';

const every = 3000;
const mostLooks = 20;

/** Looks again every 3 seconds, a minute at most, while a letter is on its way: the one change these pages wait for. Call it where fields are made. */
export function settling(onItsWay: () => boolean, look: () => void): void {
  const looks = signal(0);
  effect((onCleanup) => {
    if (!onItsWay() || looks() > mostLooks) return;
    const timer = setTimeout(() => (looks.update((count) => count + 1), look()), every);
    onCleanup(() => clearTimeout(timer));
  });
}
