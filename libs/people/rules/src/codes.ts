/** The part a person has in a case. Patient and complainant are two roles, of one person or of two. */
export const personRoles = ['patient', 'complainant', 'representative'] as const;
export type PersonRole = (typeof personRoles)[number];

/** What the complainant is to the patient. */
export const relations = ['self', 'parent', 'child', 'partner', 'relative', 'carer', 'friend', 'advocate', 'mp', 'solicitor', 'staff', 'other'] as const;
export type Relation = (typeof relations)[number];

/** After `patient’s`, in a row: `patient’s daughter or son`. */
export const relationNames: Readonly<Record<Relation, string>> = {
  self: 'Patient',
  parent: 'Parent',
  child: 'Daughter or son',
  partner: 'Wife, husband or partner',
  relative: 'Other relative',
  carer: 'Carer',
  friend: 'Friend',
  advocate: 'Advocate',
  mp: 'MP or other elected member',
  solicitor: 'Solicitor',
  staff: 'Member of staff',
  other: 'Somebody else',
};

const spoken: Readonly<Record<Relation, string>> = {
  self: 'patient',
  parent: 'patient’s parent',
  child: 'patient’s daughter or son',
  partner: 'patient’s partner',
  relative: 'patient’s relative',
  carer: 'carer',
  friend: 'patient’s friend',
  advocate: 'advocate',
  mp: 'MP',
  solicitor: 'solicitor',
  staff: 'member of staff',
  other: 'somebody else',
};

/** Who called, without a name, for a row that others may read over a shoulder: `patient’s daughter or son`. */
export function callerWords(anonymous: boolean, caller: { readonly relation: Relation | null } | null): string {
  if (anonymous) return 'anonymous caller';
  if (!caller) return 'nobody named';
  return caller.relation ? spoken[caller.relation] : 'caller';
}

/** What a person needs so that we can speak with each other; on every page of the case. */
export const needKinds = ['safe-contact', 'interpreter', 'format', 'adjustment', 'supporter', 'other'] as const;
export type NeedKind = (typeof needKinds)[number];

export const needNames: Readonly<Record<NeedKind, string>> = {
  'safe-contact': 'Safe contact',
  interpreter: 'Interpreter',
  format: 'Format',
  adjustment: 'Adjustment',
  supporter: 'Supporter',
  other: 'Also',
};

/** What the banner says when the need was ticked and nothing more was written down. */
export const needUnsaid: Readonly<Record<NeedKind, string>> = {
  'safe-contact': 'ask before you ring or write',
  interpreter: 'ask which language',
  format: 'ask which format',
  adjustment: 'ask which adjustment',
  supporter: 'ask who supports them',
  other: 'ask what they need',
};

/** A need in words: `Interpreter: BSL`. Safe contact first, since a mistake there can harm. */
export function needWords(kind: NeedKind, detail: string): string {
  return `${needNames[kind]}: ${detail === '' ? needUnsaid[kind] : detail}`;
}

export const inOrderOfHarm = (one: { readonly kind: NeedKind }, other: { readonly kind: NeedKind }): number => needKinds.indexOf(one.kind) - needKinds.indexOf(other.kind);
