import { AddNote, AssignCase, ConfirmTriage, MakeComplaint } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import { Database } from '@accord/platform/api';
import { dayOf } from './told';
import type { Step, Told } from './told';

const no = { answer: 'no' as const };
const yes = { answer: 'yes' as const };
const safe = { A: no, B: no, C: no, D: no };

/** It is a formal complaint; in Scotland at stage 1, unless it is to go straight to stage 2. */
export const triageAsComplaint = (straight = false): Step => async (told) => {
  const stage = !told.isScottish ? {} : straight ? { stage: 2, straightBecause: 'serious' } : { stage: 1 };
  await triage(told, { ...safe, E: no, F: yes }, { ...stage, complexity: straight ? 'regular' : null });
  await give(told, told.beginning.handler);
};

/** A complaint with a safety question answered yes: somebody was told at once. */
export const triageWithHarm: Step = async (told) => {
  const at = told.soon();
  const harm = { answer: 'yes', note: 'A fall with a broken wrist', told: { who: 'The patient-safety team', at: at.toISOString(), reference: 'INC-20417' } };
  await triage(told, { ...safe, C: harm, E: no, F: yes }, { ...(told.isScottish ? { stage: 2, straightBecause: 'high-risk' } : {}), complexity: 'complex' }, at);
  await give(told, told.beginning.handler);
};

/** Spoken, and settled by the end of the next working day: outside the complaints regulations. */
export const settleOnTheSpot: Step = (told) =>
  triage(told, { ...safe, E: no, F: no, G: yes }, { settled: { on: dayOf(told.beginning.at), how: 'The ward sister rang back, explained and apologised.' } });

/** Spoken, being settled: watched until the end of the next working day. */
export const settleByTomorrow: Step = async (told) => {
  await triage(told, { ...safe, E: no, F: no, G: yes }, {});
  await give(told, told.beginning.officer);
};

/** Spoken, offered the complaint route, kept as a concern. */
export const keepAsConcern: Step = async (told) => {
  const { officer } = told.beginning;
  const at = told.soon();
  await triage(told, { ...safe, E: no, F: no, G: no, H: yes }, { offer: { on: dayOf(at), answer: 'keeps-concern' } }, at);
  await give(told, officer);
  const note = asked.AddNote.parse({ kind: 'call-out', text: 'Rang the service. They will ring the family back and write the plan down.' });
  await told.act(officer, told.on(1), AddNote, (adding) => adding.run(told.id, note));
};

/** The concern was not settled after all. */
export const makeComplaint: Step = async (told) => {
  const said = asked.MakeComplaint.parse({ version: await told.version(), because: 'They rang again: nobody came back to them, and they want it looked into.', ...(told.isScottish ? { stage: 1 } : {}) });
  await told.act(told.beginning.officer, told.on(3), MakeComplaint, (making, me) => making.run(told.id, said, me));
  await give(told, told.beginning.handler);
};

/** It belongs to another body, and the person lets us pass it on. */
export const passOn: Step = (told) =>
  triage(told, { ...safe, E: no, F: no, ...spokenNo(told), I: yes }, { transfer: { to: 'The ambulance service', mayShare: true, mayPassOn: true } });

/** A question that only needed an answer. */
export const answer: Step = (told) =>
  triage(told, { ...safe, E: no, F: no, ...spokenNo(told), I: no, J: yes }, { answerGiven: 'Told them the rule and sent the leaflet of the service.' });

const openComplaint = `SELECT id FROM accord.case_file WHERE organisation_id = $1 AND type = 'complaint' AND state = 'open' ORDER BY received_at DESC LIMIT 1`;

/** The same matter as a complaint that is open: it joins that. */
export const attachToOpen: Step = async (told) => {
  const found = await told.act(told.beginning.officer, told.now, Database, (db) => db.one<{ id: string }>(openComplaint, [told.teller.filled.organisationId]));
  await triage(told, { ...safe, E: yes }, { attachTo: found?.id ?? null });
};

const spokenNo = ({ beginning: { story } }: Told) => (story.channel === 'phone' || story.channel === 'in-person' ? { G: no, H: no } : {});

async function triage(told: Told, answers: object, more: object, at = told.soon(told.chance.whole(5, 50))): Promise<void> {
  const { nation } = told.teller.filled.organisation;
  const said = asked.ConfirmTriage.parse({ version: await told.version(), answers, nation, funding: told.chance.is(0.95) ? 'nhs' : 'nhs-funded-private', ...more });
  await told.act(told.beginning.officer, at, ConfirmTriage, (confirm, me) => confirm.run(told.id, said, me));
}

async function give(told: Told, to: string): Promise<void> {
  const ownerId = told.teller.staff(to).staffId;
  const version = await told.version();
  await told.act(told.beginning.officer, told.soon(), AssignCase, (giving) => giving.give(told.id, { ownerId, version }));
}

