import { needKinds, personRoles, relations } from '@accord/people/rules';
import { Id } from '@accord/platform/contract';
import * as z from 'zod';

const short = (most = 200) => z.string().trim().max(most, `Use ${most} characters or fewer`).default('');

/**
 * What was said about a person. Nothing is obligatory and nothing odd is refused: a telephone number, an NHS number or a
 * birth date (`YYYY-MM-DD`) that cannot be right is kept as typed, and the view carries a note.
 */
export const PersonDetails = z.object({
  name: short(),
  phone: short(60),
  email: short(),
  address: short(500),
  nhsNumber: short(40),
  bornOn: short(40),
  diedOn: short(40),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

export const NeedInput = z.object({ kind: z.enum(needKinds, { error: 'Choose a need from the list' }), detail: short(500) });
export type NeedInput = z.infer<typeof NeedInput>;

export const RelationCode = z.enum(relations, { error: 'Choose who they are to the patient' });

/** Somebody added to a case after it was logged. */
export const AddPerson = PersonDetails.extend({
  roles: z.array(z.enum(personRoles)).min(1, 'Choose at least one role'),
  relation: RelationCode.nullable().default(null),
  needs: z.array(NeedInput).max(20, 'Use 20 needs or fewer').default([]),
});
export type AddPerson = z.infer<typeof AddPerson>;

/** What is said now about a person of the case; `version` as it was read. */
export const ChangePerson = AddPerson.extend({ version: z.int().min(1) });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const NeedView = z.object({ id: Id, kind: z.enum(needKinds), detail: z.string(), words: z.string() });
export type NeedView = z.infer<typeof NeedView>;

export const PersonView = z
  .object({
    id: Id,
    roles: z.array(z.enum(personRoles)),
    name: z.string(),
    relation: z.enum(relations).nullable(),
    bornOn: z.iso.date().nullable(),
    diedOn: z.iso.date().nullable(),
    nhsNumber: z.string(),
    email: z.string(),
    phone: z.string(),
    address: z.string(),
    /** Sentences about what looks odd. */
    notes: z.array(z.string()),
    needs: z.array(NeedView),
    version: z.int(),
  })
  .meta({ id: 'PersonView' });
export type PersonView = z.infer<typeof PersonView>;

export const PeopleOfCase = z.object({ items: z.array(PersonView) }).meta({ id: 'PeopleOfCase' });
export type PeopleOfCase = z.infer<typeof PeopleOfCase>;
