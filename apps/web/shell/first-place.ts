import { inject } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import { Session } from '@accord/access/web';
import { MENU, type MenuItem } from '@accord/platform/web';

/** Where the order of the menu is not the order of the day's work. */
const firstOfRole: Readonly<Record<string, string>> = { auditor: '/record' };

/** The first place of the menu that is meant for these roles; what everybody has is nobody's home. */
function firstOf(menu: readonly MenuItem[], held: readonly string[]): MenuItem | undefined {
  const theirs = menu.filter(({ to, for: roles }) => to !== '/' && roles !== 'everybody' && roles.some((role) => held.includes(role)));
  return theirs.find(({ to }) => held.some((role) => firstOfRole[role] === to)) ?? theirs[0];
}

/** Nothing ever stands on the worklist of who reads cases without working on them and arranges mediations. */
const hasNoWorklist = (session: Session): boolean => !session.may('work.read') || (session.may('mediation.arrange') && !session.may('case.work'));

/**
 * Leads whoever has no worklist to the first place of their own: mediators and their coordinators, administrators, operators,
 * auditors, readers of reports. Everybody else is let through. A redirect of the route itself would happen before any guard.
 */
export const toOwnHome: CanMatchFn = async () => {
  const [session, menu, router] = [inject(Session), inject(MENU), inject(Router)];
  const me = await session.known();
  const place = me && hasNoWorklist(session) ? firstOf(menu, me.roles) : undefined;
  return place ? router.parseUrl(place.to) : false;
};
