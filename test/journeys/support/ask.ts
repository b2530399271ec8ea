import type { Page } from 'playwright-core';

/** Asks the API in the name of whoever is signed in there; an answer that is no success throws with its words. */
export async function ask<T = Record<string, unknown>>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await page.request.fetch(path, { method, headers: { 'X-Accord': '1' }, ...(body === undefined ? {} : { data: body }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Somebody tells us something; the id of the contact. */
export const aContact = async (page: Page, said: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  (await ask<{ id: string }>(page, 'POST', '/api/contacts', { whatHappened: 'Mum waited nine hours in A&E. Nobody told us why.', wants: ['explanation'], caller: { name: 'Ama Mensah', email: 'ama.mensah@mail.example' }, ...said })).id;

const no = { answer: 'no' };

/** A contact triaged to a formal complaint, paid for by the NHS in England unless said otherwise; its id. */
export async function aComplaint(page: Page, said: Readonly<Record<string, unknown>> = {}, triage: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await aContact(page, said);
  await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs', ...triage });
  return id;
}
