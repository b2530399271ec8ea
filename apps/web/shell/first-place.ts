import { inject } from '@angular/core';
import type { CanMatchFn, RedirectFunction } from '@angular/router';
import { Session } from '@accord/access/web';
import { MENU, type MenuItem } from '@accord/platform/web';

/** Where the order of the menu is not the order of the day's work. */
const firstOfRole: Readonly<Record<string, string>> = { auditor: '/record' };

/** The first place of the menu that is meant for these roles; what everybody has is nobody's home. */
function firstOf(menu: readonly MenuItem[], held: readonly string[]): MenuItem | undefined {
  const theirs = menu.filter(({ to, for: roles }) => to !== '/' && roles !== 'everybody' && roles.some((role) => held.includes(role)));
  return theirs.find(({ to }) => held.some((role) => firstOfRole[role] === to)) ?? theirs[0];
}

/** Whether somebody is signed in who has no worklist, but a place of their own in the menu. */
export const hasOtherHome: CanMatchFn = async () => {
  const session = inject(Session);
  const menu = inject(MENU);
  const me = await session.known();
  return Boolean(me && !session.may('work.read') && firstOf(menu, me.roles));
};

/** Where such a person begins: mediators, administrators, operators, auditors, readers of reports. */
export const toFirstPlace: RedirectFunction = () => firstOf(inject(MENU), inject(Session).me()?.roles ?? [])?.to ?? '/settings';
