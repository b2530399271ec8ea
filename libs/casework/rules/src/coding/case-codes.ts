import { isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { codesOn } from './coded-list';
import type { CodeRow } from './coded-list';
import { ageBands, clinicalGroups, complainantStatuses, professions, serviceAreas, subjects } from './ko41a';
import { subSubjects } from './sub-subjects';

/** Every list of codes that a case or an issue carries, by the name it has in the contract. */
export const codeLists = { serviceArea: serviceAreas, subject: subjects, subSubject: subSubjects, clinicalGroup: clinicalGroups, profession: professions, ageBand: ageBands, complainantStatus: complainantStatuses } as const;
export type CodeList = keyof typeof codeLists;

/** The codes of one issue; null where it is not coded yet. */
export interface IssueCodes {
  readonly serviceArea: string | null;
  readonly subject: string | null;
  readonly subSubject: string | null;
  readonly clinicalGroup: string | null;
  readonly professions: readonly string[];
}

const listNames: Readonly<Record<CodeList, string>> = {
  serviceArea: 'service area', subject: 'subject', subSubject: 'sub-subject', clinicalGroup: 'clinical group', profession: 'profession', ageBand: 'age band', complainantStatus: 'status of the complainant',
};

/** Why a code cannot be given on this day, or null. */
export function wrongCode(list: CodeList, code: string | null, on: Temporal.PlainDate): Refusal | null {
  if (code === null || codesOn(codeLists[list], on).some((row) => row.code === code)) return null;
  return refuse('no-such-code', `Choose the ${listNames[list]} from the list.`);
}

/** Why the codes of an issue cannot stand together on this day, or null. Section 6 belongs to clinical treatment alone (practice 3.1). */
export function wrongIssueCodes(codes: IssueCodes, on: Temporal.PlainDate): Refusal | null {
  const { subject, subSubject, clinicalGroup } = codes;
  const unknown =
    wrongCode('serviceArea', codes.serviceArea, on) ?? wrongCode('subject', subject, on) ?? wrongCode('subSubject', subSubject, on) ??
    wrongCode('clinicalGroup', clinicalGroup, on) ?? codes.professions.map((one) => wrongCode('profession', one, on)).find((wrong) => wrong !== null);
  if (unknown) return unknown;
  if (subSubject && subSubjects.find(({ code }) => code === subSubject)?.subject !== subject) return refuse('sub-subject-elsewhere', 'This sub-subject belongs to another subject. Choose one of the list.');
  if (clinicalGroup && subject !== 'clinical-treatment') return refuse('group-without-treatment', 'A clinical group goes with the subject clinical treatment alone.');
  return null;
}

/** The label of a code, whenever it was given; the code itself if it is not in the list. */
export function labelOf(list: CodeList, code: string): string {
  const rows: readonly CodeRow[] = codeLists[list];
  return rows.find((row) => row.code === code)?.label ?? code;
}

/** The band of the patient's age on the day it happened or reached us; `unknown` without a date of birth. */
export function ageBandOf(bornOn: Temporal.PlainDate | null, on: Temporal.PlainDate): string {
  if (!bornOn || isAfter(bornOn, on)) return 'unknown';
  const years = bornOn.until(on, { largestUnit: 'year' }).years;
  const upTo: readonly (readonly [last: number, band: string])[] = [[5, '0-5'], [17, '6-17'], [25, '18-25'], [55, '26-55'], [64, '56-64'], [74, '65-74']];
  return upTo.find(([last]) => years <= last)?.[1] ?? '75-over';
}
