import type { CaseView } from '@accord/casework/contract';
import { relationNames } from '@accord/people/rules';

/** `For the patient, Zoë Kovács, by Anna Kovács (daughter or son)`: for whom and by whom, in one line. */
export function whoLine({ people, anonymous }: Pick<CaseView, 'people' | 'anonymous'>): string {
  if (anonymous) return 'By somebody who wants to stay anonymous';
  const patient = people.find(({ roles }) => roles.includes('patient'));
  const complainant = people.find(({ roles }) => roles.includes('complainant') && !roles.includes('patient'));
  const named = (name: string | undefined) => name || 'name not known';
  if (!patient && !complainant) return 'Nobody is named yet';
  if (!complainant) return `For and by the patient, ${named(patient?.name)}`;
  const relation = complainant.relation ? ` (${relationNames[complainant.relation].toLowerCase()})` : '';
  const by = `by ${named(complainant.name)}${relation}`;
  return patient ? `For the patient, ${named(patient.name)}, ${by}` : `For a patient who is not named yet, ${by}`;
}

/** Each need in words; whose it is, where more than one person has any. */
export function needsOf(people: CaseView['people']): string[] {
  const needy = people.filter(({ needs }) => needs.length > 0);
  return needy.flatMap(({ needs, roles }) => needs.map(({ words }) => (needy.length > 1 ? `${words} (${roles[0] ?? ''})` : words)));
}
