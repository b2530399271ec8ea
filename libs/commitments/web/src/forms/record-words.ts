import type { Option } from '@accord/design-system/web';

/** How the day of a fact is asked for; "When?" where nothing else is said. */
export const dayWords: Readonly<Record<string, string>> = {
  'event-happened': 'It happened on',
  'became-known': 'They knew of it on',
  'pause-began': 'Paused from',
  'pause-ended': 'It goes on from',
  'hold-began': 'Held from',
  'hold-ended': 'The hold ended on',
  'passed-to-us': 'We were told on',
  'passed-on': 'We passed it on',
  'regulator-asked': 'The request reached us on',
  'data-complaint-received': 'It reached us on',
  'notice-sent': 'It was sent on',
  'final-response-sent': 'It was sent on',
};

/** What a person should know before recording it. */
export const notes: Readonly<Record<string, string>> = {
  'pause-began': 'Only the agreed date moves, by the working days left out. Every other date runs on.',
  'hold-began': 'A hold moves no date. It is your organisation’s decision, with a day to look at it again.',
  'legal-flag-set': 'This holds nothing. Take advice, and record a hold where one is decided.',
  'passed-to-us': 'The acknowledgement and the six months begin anew on that day.',
  'passed-on': 'Our own dates end that day: those already past count as missed.',
  'lateness-judged': 'Both points must hold to accept it. It counts once a second person approves it.',
  'lateness-approved': 'You approve what a colleague decided. It counts from then on.',
  'consent-asked': 'No date stops for consent. Acknowledge on time, and say what you need.',
  'refused-to-deal': 'The dates of the answer end. They must hear the reasons in writing.',
  'became-known': 'The last day for the ombudsman is counted from it.',
  'notice-sent': 'The last day for the ombudsman is counted from the day it was sent.',
};

const options = (words: Readonly<Record<string, string>>): readonly Option[] => Object.entries(words).map(([value, label]) => ({ value, label }));

export const choices = {
  purpose: options({ share: 'To share it with another body', 'pass-on': 'To pass it to another body', records: 'To look at the health records', 'act-for': 'For somebody to act for the patient' }),
  about: options({ period: 'Which period we fixed', 'six-months': 'Why six months passed', 'more-time': 'Why more time is needed', refusal: 'Why it is not taken further' }),
  by: options({ letter: 'By letter or e-mail', call: 'By a call' }),
  waiting: options({ complainant: 'The complainant', 'another-body': 'Another body', mediation: 'Mediation', 'legal-advice': 'Legal advice' }),
  hold: options({ police: 'The police', coroner: 'The coroner', 'procurator-fiscal': 'The procurator fiscal', 'legal-advice': 'Legal advice' }),
  passing: options({ 'better-handled-there': 'It is better handled there, and they consent', 'sent-to-the-wrong-body': 'It was meant for that body' }),
  legal: options({ 'written-intention': 'They wrote that they mean to go to law', 'claim-started': 'A claim was started' }),
  yesNo: options({ yes: 'Yes', no: 'No' }),
} as const;
