import { triageLetters } from '@accord/casework/rules';
import type { TriageLetter } from '@accord/casework/rules';
import type { Visitor } from './visitor';

export { aWorld } from './world';
export type { TestOrganisation, World } from './world';
export type { Visitor } from './visitor';

/** Logs a contact as our page does; answers its id. For specs. */
export async function aContact(officer: Visitor, said: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const logged = await officer.post('/api/contacts', { whatHappened: 'Mum waited nine hours in A&E and nobody told us why.', ...said });
  if (logged.status !== 201) throw new Error(logged.text);
  return (logged.body as { id: string }).id;
}

/** Answers up to the deciding one: no to all before it, yes to it. */
export const yesTo = (decides: TriageLetter) =>
  Object.fromEntries(triageLetters.filter((letter) => letter <= decides).map((letter) => [letter, { answer: letter === decides ? 'yes' : 'no' }]));

/** A formal English complaint, triaged by the visitor; answers its id. Its version is 2. */
export async function aComplaint(officer: Visitor, said: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await aContact(officer, said);
  const triaged = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' });
  if (triaged.status !== 200) throw new Error(triaged.text);
  return id;
}
