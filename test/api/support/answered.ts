import type { CaseDates } from '@accord/commitments/contract';
import type { Visitor } from './visitor';

/** Records that the final response of a case went by post today, as the page of dates does. */
export async function sendByPost(officer: Visitor, caseId: string): Promise<void> {
  const { version, today } = (await officer.get(`/api/cases/${caseId}/dates`)).body as CaseDates;
  done(await officer.post(`/api/cases/${caseId}/dates/facts`, { kind: 'final-response-sent', happenedOn: today, reason: 'By post; the copy is in the file', version }));
}

/** Takes a complaint all the way to its end: an issue agreed, a finding on each, the response by post. Needs a role that writes findings. */
export async function answered(officer: Visitor, caseId: string): Promise<void> {
  const issues = async () => (await officer.get(`/api/cases/${caseId}/issues`)).body as { items: { id: string; state: string; agreed: number | null }[] };
  if ((await issues()).items.length === 0) done(await officer.post(`/api/cases/${caseId}/issues`, { text: 'The wait' }));
  const { today } = (await officer.get(`/api/cases/${caseId}/dates`)).body as CaseDates;
  done(await officer.post(`/api/cases/${caseId}/issues/agreed`, { agreedOn: today, how: 'phone' }));
  const finding = { result: 'upheld', happened: 'She waited nine hours.', shouldHave: 'Four hours.', because: 'The log shows it.', version: 0 };
  for (const { id } of (await issues()).items) await officer.put(`/api/cases/${caseId}/issues/${id}/finding`, finding);
  await sendByPost(officer, caseId);
}

function done({ status, text }: { readonly status: number; readonly text: string }): void {
  if (status >= 300) throw new Error(text);
}
