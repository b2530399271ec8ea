import type { CaseView } from '@accord/casework/contract';
import type { CaseSection, MenuItem } from '@accord/platform/web';
import { offered } from '../case/offered';

/** One thing that can be found or done from the palette. */
export interface Deed {
  readonly label: string;
  readonly hint: string;
  /** Where it leads; absent when `hint` says why it cannot be done. */
  readonly to?: string;
}

interface Known {
  readonly menu: readonly MenuItem[];
  readonly sections: readonly CaseSection[];
  readonly may: (permission: string) => boolean;
  readonly roles: readonly string[];
  /** The case that is on the screen. */
  readonly file?: CaseView | undefined;
}

/** All that the signed-in person can do from here: first with the case on the screen, then anywhere. Refused actions carry their reason. */
export function deedsOf({ menu, sections, may, roles, file }: Known): Deed[] {
  const places = menu.filter(({ for: who }) => who === 'everybody' || who.some((role) => roles.includes(role)));
  return [
    ...(file ? ofCase(file, sections, may) : []),
    ...(may('contact.log') ? [{ label: 'Log a contact', hint: 'Alt+Shift+L', to: '/contacts/new' }] : []),
    ...places.map(({ label, to }) => ({ label: label === 'Home' ? 'Home: your work' : label, hint: 'Go there', to })),
  ];
}

function ofCase(file: CaseView, sections: readonly CaseSection[], may: (permission: string) => boolean): Deed[] {
  const actions = offered(file).map(({ label, to, notYet }) => (to ? { label, hint: `With ${file.reference}`, to } : { label, hint: `Not yet: ${notYet ?? ''}` }));
  const open = sections.filter(({ permission }) => !permission || may(permission));
  return [...actions, ...open.map(({ label, to }) => ({ label: `${label} of ${file.reference}`, hint: 'Go there', to: `/cases/${file.id}${to ? `/${to}` : ''}` }))];
}

/** Deeds of which every typed word begins some word; none for nothing typed, so that the box opens empty. */
export function matching(deeds: readonly Deed[], typed: string): readonly Deed[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return deeds.filter(({ label }) => words.every((word) => label.toLowerCase().split(/[^\p{L}\p{N}-]+/u).some((part) => part.startsWith(word)))).slice(0, 8);
}
