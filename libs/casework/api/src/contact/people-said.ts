import type { WhatWasSaid } from '@accord/casework/contract';
import type { Somebody } from '@accord/people/api';
import type { NeedInput, PersonDetails } from '@accord/people/contract';

const nothing: PersonDetails = { name: '', phone: '', email: '', address: '', nhsNumber: '', bornOn: '', diedOn: '' };
const isSaid = (details: PersonDetails | null): details is PersonDetails => details !== null && Object.values(details).some((value) => value !== '');

/**
 * The people of a contact, as they were named: caller and patient, one person or two. Needs belong to the one we speak
 * with; an anonymous caller who needs something is somebody without a name or number, and stays so.
 */
export function peopleSaid({ anonymous, caller, callerIsPatient, relation, patient, needs }: WhatWasSaid): readonly Somebody[] {
  const other = !callerIsPatient && isSaid(patient) ? [{ roles: ['patient'], relation: null, details: patient, needs: [] } satisfies Somebody] : [];
  return [...speaker({ anonymous, caller, callerIsPatient, relation, needs }), ...other];
}

type Speaking = Pick<WhatWasSaid, 'anonymous' | 'caller' | 'callerIsPatient' | 'relation'> & { readonly needs: readonly NeedInput[] };

function speaker({ anonymous, caller, callerIsPatient, relation, needs }: Speaking): readonly Somebody[] {
  const roles = callerIsPatient ? (['patient', 'complainant'] as const) : (['complainant'] as const);
  const said = callerIsPatient ? 'self' : relation;
  if (!anonymous && isSaid(caller)) return [{ roles, relation: said, details: caller, needs }];
  if (needs.length === 0) return [];
  return [{ roles, relation: said, details: { ...nothing, name: anonymous ? 'Anonymous caller' : '' }, needs }];
}
