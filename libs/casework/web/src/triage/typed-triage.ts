import { day, instantInLondon, parseDay } from '@accord/calendar/rules';
import { hasStages, needsHandDate, questionOf, triageLetters, type Funding, type Nation, type TriageAnswer, type TriageDetails, type TriageLetter } from '@accord/casework/rules';

/** One answer as it is typed; nothing is answered beforehand. */
export interface TypedAnswer {
  readonly answer: string;
  readonly note: string;
  readonly told: { readonly who: string; readonly on: string; readonly time: string; readonly reference: string };
}

/** The form of triage as it is typed. */
export interface TypedTriage {
  readonly answers: Readonly<Record<TriageLetter, TypedAnswer>>;
  readonly nation: string;
  readonly funding: string;
  readonly attachTo: string;
  readonly settled: { readonly done: string; readonly on: string; readonly how: string };
  readonly offer: { readonly on: string; readonly answer: string };
  readonly transfer: { readonly to: string; readonly mayShare: boolean; readonly mayPassOn: boolean };
  readonly answerGiven: string;
  readonly stage: string;
  readonly straightBecause: string;
  readonly handDate: { readonly due: string; readonly source: string; readonly setBy: string };
  readonly raised: boolean;
  readonly raisedBecause: string;
  readonly complexity: string;
  readonly grading: { readonly consequence: string; readonly likelihood: string; readonly why: string };
}

/** A form with nothing answered; `today` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export function blankTriage({ nation, funding, today, time }: { nation: string; funding: string; today: string; time: string }): TypedTriage {
  const blank: TypedAnswer = { answer: '', note: '', told: { who: '', on: today, time, reference: '' } };
  const answers = Object.fromEntries(triageLetters.map((letter) => [letter, blank])) as Record<TriageLetter, TypedAnswer>;
  return {
    answers, nation, funding, attachTo: '', settled: { done: '', on: today, how: '' }, offer: { on: today, answer: '' }, transfer: { to: '', mayShare: false, mayPassOn: false },
    answerGiven: '', stage: '', straightBecause: '', handDate: { due: '', source: '', setBy: '' }, raised: false, raisedBecause: '', complexity: '', grading: { consequence: '', likelihood: '', why: '' },
  };
}

/** The answers as the rules of the path take them. */
export const answersOf = ({ answers }: TypedTriage): TriageAnswer[] =>
  triageLetters.flatMap((letter) => {
    const { answer, note } = answers[letter];
    return answer === 'yes' || answer === 'no' ? [{ letter, answer, note, told: null }] : [];
  });

/** As much of the details as the rules need to say what it becomes. */
export function detailsOf(typed: TypedTriage): TriageDetails {
  const where = whereOf(typed);
  const on = (text: string) => parseDay(text);
  const settled = typed.settled.done === 'yes' ? on(typed.settled.on) : null;
  const offered = on(typed.offer.on);
  const offer = typed.offer.answer === 'keeps-concern' || typed.offer.answer === 'wants-complaint' || typed.offer.answer === 'not-answered' ? typed.offer.answer : null;
  return {
    ...where, attachTo: typed.attachTo || null, settled: settled && { on: settled, how: typed.settled.how }, offer: offered && offer && { on: offered, answer: offer },
    transfer: typed.transfer, answerGiven: typed.answerGiven, stage: stageOf(typed), straightBecause: null, handDate: null, raisedBecause: typed.raised ? typed.raisedBecause || 'said' : null, complexity: null,
  };
}

/** What is sent: the path down to the deciding answer, and of the rest only what it asks for. */
export function requestOf(typed: TypedTriage, version: number, decides: TriageLetter | null, byHand: readonly Nation[]) {
  const where = whereOf(typed);
  const asked = triageLetters.filter((letter) => decides === null || letter <= decides);
  const given = asked.filter((letter) => typed.answers[letter].answer !== '').map((letter) => [letter, answerSent(letter, typed.answers[letter])]);
  const { consequence, likelihood, why } = typed.grading;
  return {
    version, answers: Object.fromEntries(given), nation: typed.nation, funding: where.funding,
    attachTo: decides === 'E' ? typed.attachTo || null : null,
    settled: decides === 'G' && typed.settled.done === 'yes' ? { on: typed.settled.on, how: typed.settled.how } : null,
    offer: decides === 'H' ? typed.offer : null,
    transfer: decides === 'I' ? typed.transfer : null,
    answerGiven: decides === 'J' ? typed.answerGiven : '',
    stage: stageOf(typed),
    straightBecause: stageOf(typed) === 2 ? typed.straightBecause || null : null,
    handDate: needsHandDate(where, byHand) && typed.handDate.due ? typed.handDate : null,
    raisedBecause: typed.raised ? typed.raisedBecause : null,
    complexity: typed.complexity || null,
    grading: consequence || likelihood ? { consequence: Number(consequence), likelihood: Number(likelihood), why } : null,
  };
}

/** Nation and who paid, on which stages and dates by hand depend. */
export const whereOf = ({ nation, funding }: TypedTriage): { nation: Nation; funding: Funding | null } => ({ nation: nation as Nation, funding: (funding || null) as Funding | null });

const stageOf = (typed: TypedTriage): 1 | 2 | null => (hasStages(whereOf(typed)) ? (typed.stage === '1' ? 1 : typed.stage === '2' ? 2 : null) : null);

function answerSent(letter: TriageLetter, { answer, note, told }: TypedAnswer) {
  const tells = answer === 'yes' && questionOf(letter).part === 'safety';
  return { answer, note, told: tells ? { who: told.who, at: instantOf(told.on, told.time), reference: told.reference } : null };
}

/** A London day and time as an instant of the wire; what was typed when it is none, so that the field says so. */
function instantOf(on: string, time: string): string {
  if (!parseDay(on) || !/^\d{1,2}:\d{2}$/.test(time)) return time;
  return instantInLondon(day(on), time.padStart(5, '0')).toString();
}
