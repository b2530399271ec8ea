import { AnswerAndClose, LogContact } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import type { bodyIds } from '@accord/directory/rules';
import { Database } from '@accord/platform/api';
import { firstNames, questions, surnames } from './stories';
import type { Teller } from './teller';
import type { Step, Told } from './told';

/** Somebody tells their story, and an officer logs it. */
export const log: Step = async (told) => {
  const { officer, at } = told.beginning;
  const said = asked.LogContact.parse(await whatWasSaid(told));
  told.id = (await told.act(officer, at, LogContact, (logging) => logging.run(said))).id;
};

/** A question that an officer answers on the spot, or for which another body is named. */
export const answerOnTheSpot = (signpostedTo: (typeof bodyIds)[number] | null): Step => async (told) => {
  const { officer, at } = told.beginning;
  const { words, answer } = told.chance.of(questions);
  const said = asked.AnswerAndClose.parse({ ...(await whatWasSaid(told)), whatHappened: words, wants: [], channel: 'phone', urgency: 'not-urgent', answer, signpostedTo });
  told.id = (await told.act(officer, at, AnswerAndClose, (answering) => answering.run(said))).id;
};

const needsSaid = [
  { kind: 'interpreter', detail: 'Polish' },
  { kind: 'format', detail: 'Large print' },
  { kind: 'safe-contact', detail: 'Phone after 18:00, no voicemail' },
  { kind: 'adjustment', detail: 'Time to answer, and no phone calls' },
] as const;

/** What the caller said, with made-up people of the area. Whoever gets a letter has an e-mail address. */
async function whatWasSaid(told: Told): Promise<object> {
  const { chance, beginning: { story, at } } = told;
  const surname = chance.of(surnames);
  const person = () => ({ name: `${chance.of(firstNames)} ${surname}`, phone: `07700 900${chance.whole(100, 999)}`, email: `${surname.toLowerCase()}.${chance.whole(100, 9999)}@post.example` });
  const about = chance.is(0.45) ? { callerIsPatient: false, relation: chance.of(['child', 'partner', 'relative', 'carer']), patient: { name: `${chance.of(firstNames)} ${surname}`, bornOn: `19${chance.whole(35, 75)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}` } } : { callerIsPatient: true };
  const needs = chance.is(0.15) ? [chance.of(needsSaid)] : [];
  return { whatHappened: story.words, channel: story.channel, receivedAt: at.toISOString(), caller: person(), ...about, wants: story.wants, urgency: story.urgency, needs, ...(await placeOf(told)) };
}

interface Place {
  readonly serviceId: string;
  readonly siteId: string;
  readonly name: string;
}

const placesOf = new WeakMap<Teller, Promise<Place[]>>();

/** A ward or service whose name holds the story's word, else any. */
async function placeOf({ teller, chance, beginning: { story } }: Told): Promise<{ siteId?: string; serviceId?: string }> {
  const known = placesOf.get(teller) ?? readPlaces(teller);
  placesOf.set(teller, known);
  const places = await known;
  const fitting = places.filter(({ name }) => name.toLowerCase().includes(story.place));
  const { siteId, serviceId } = chance.of(fitting.length > 0 ? fitting : places);
  return { siteId, serviceId };
}

const readPlaces = (teller: Teller): Promise<Place[]> =>
  teller.act('manager', new Date(), Database, (db) =>
    db.query<Place>('SELECT id AS "serviceId", site_id AS "siteId", name FROM accord.service WHERE organisation_id = $1 ORDER BY name', [teller.filled.organisationId]));
