import type { Channel, Urgency, Want } from '@accord/casework/rules';

/** A made-up story, as its teller told it, with the issues in it and what the closer look found. */
export interface Story {
  readonly words: string;
  readonly place: string;
  readonly wants: readonly Want[];
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly issues: readonly { readonly text: string; readonly question: string; readonly subject: string; readonly upheld: 'upheld' | 'partly-upheld' | 'not-upheld' }[];
  readonly lesson: string;
}

const issue = (text: string, question: string, subject: string, upheld: 'upheld' | 'partly-upheld' | 'not-upheld') => ({ text, question, subject, upheld });

/** `place` names a ward or service by a word that several sites may have. */
export const stories: readonly Story[] = [
  {
    words: 'Mum waited nine hours in the corridor and nobody told us why. She is 84 and was frightened.', place: 'emergency', wants: ['explanation', 'apology'], urgency: 'soon', channel: 'phone',
    issues: [issue('Nine hours in a corridor without a bed', 'Why did it take nine hours?', 'waiting-times', 'upheld'), issue('Nobody told the family what was happening', 'Who should have told us?', 'communications', 'upheld')],
    lesson: 'A named nurse updates families in the corridor every hour',
  },
  {
    words: 'My husband was sent home at midnight without his tablets or a letter for the GP. He was back two days later.', place: 'ward', wants: ['explanation', 'change'], urgency: 'soon', channel: 'e-mail',
    issues: [issue('Discharged at midnight without medication', 'Why could it not wait until the morning?', 'admissions', 'upheld'), issue('No discharge letter reached the GP', 'When was it sent?', 'administration', 'partly-upheld')],
    lesson: 'No discharge after 21:00 without the site manager',
  },
  {
    words: 'The nurse said I was making a fuss when I asked for pain relief. I rang the bell for forty minutes.', place: 'ward', wants: ['apology', 'be-heard'], urgency: 'in-hospital', channel: 'in-person',
    issues: [issue('Pain relief not given for forty minutes', 'How long should it take?', 'patient-care', 'upheld'), issue('Spoken to unkindly', 'Is this how staff are told to speak?', 'values', 'partly-upheld')],
    lesson: 'Call bells answered within five minutes, audited weekly',
  },
  {
    words: 'My scan was cancelled three times and the last letter came after the date of the appointment.', place: 'radiology', wants: ['appointment', 'explanation'], urgency: 'soon', channel: 'letter',
    issues: [issue('Scan cancelled three times', 'Why was it cancelled each time?', 'appointments', 'upheld'), issue('The letter came after the date', 'When was it posted?', 'communications', 'upheld')],
    lesson: 'Cancelled scans are rebooked by telephone the same day',
  },
  {
    words: 'Nobody arranged an interpreter, so my daughter, who is 14, had to tell me I have cancer.', place: 'cancer', wants: ['apology', 'change'], urgency: 'soon', channel: 'phone',
    issues: [issue('No interpreter at the appointment', 'Who books interpreters?', 'communications', 'upheld'), issue('A child was asked to interpret bad news', 'Why did the appointment go ahead?', 'privacy', 'upheld')],
    lesson: 'Interpreter need shown on every clinic list',
  },
  {
    words: 'Dad fell out of bed twice. The rails were down and the falls sheet was empty.', place: 'older', wants: ['explanation', 'change'], urgency: 'in-hospital', channel: 'phone',
    issues: [issue('Two falls from bed', 'What was done after the first?', 'patient-care', 'upheld'), issue('The falls assessment was not filled in', 'When should it have been?', 'administration', 'upheld')],
    lesson: 'Falls assessment checked at each handover',
  },
  {
    words: 'The consultant would not listen when I said the new tablets made me ill. He looked at the screen the whole time.', place: 'outpatients', wants: ['be-heard', 'meeting'], urgency: 'not-urgent', channel: 'e-mail',
    issues: [issue('Side effects were not listened to', 'Will the medicine be looked at again?', 'communications', 'partly-upheld'), issue('The wrong dose was given', 'Was the dose right?', 'prescribing', 'not-upheld')],
    lesson: 'Clinic letters state what the patient said about side effects',
  },
  {
    words: 'I was left in wet sheets from breakfast until the afternoon. It was humiliating.', place: 'ward', wants: ['apology', 'change'], urgency: 'in-hospital', channel: 'phone',
    issues: [issue('Left in wet sheets for hours', 'How many staff were on duty?', 'privacy', 'upheld')],
    lesson: 'Two-hourly comfort rounds signed at the bedside',
  },
  {
    words: 'The car park machine took my money twice and the ticket office is never open.', place: 'outpatients', wants: ['put-right'], urgency: 'not-urgent', channel: 'web-form',
    issues: [issue('Charged twice for parking', 'Can I have it back?', 'facilities', 'upheld')],
    lesson: 'Refunds for parking by telephone',
  },
  {
    words: 'My mother died on the ward and nobody rang us until the morning. We live ten minutes away.', place: 'stroke', wants: ['explanation', 'apology', 'meeting'], urgency: 'soon', channel: 'letter',
    issues: [issue('The family was not called in the night', 'Who decides when to call?', 'end-of-life', 'upheld'), issue('What was said at the end is not in the notes', 'What happened between two and six?', 'administration', 'partly-upheld')],
    lesson: 'The call-the-family card stands at the front of the notes',
  },
  {
    words: 'I asked for my records in August and have heard nothing.', place: 'outpatients', wants: ['records'], urgency: 'not-urgent', channel: 'e-mail',
    issues: [issue('No answer to a request for records', 'When will I have them?', 'administration', 'upheld')],
    lesson: 'Records requests are acknowledged by the portal',
  },
  {
    words: 'The midwife was wonderful but the doctor spoke to my partner and not to me.', place: 'maternity', wants: ['be-heard', 'apology'], urgency: 'not-urgent', channel: 'phone',
    issues: [issue('Spoken about, not spoken to', 'Will somebody talk to the doctor?', 'values', 'upheld')],
    lesson: 'Introductions to the patient first, on the ward round card',
  },
  {
    words: 'They lost my mother’s dentures and her wedding ring when she was moved.', place: 'older', wants: ['put-right', 'apology'], urgency: 'soon', channel: 'in-person',
    issues: [issue('Dentures and a ring were lost', 'Where was it written down?', 'patient-care', 'upheld')],
    lesson: 'Property list signed at every move',
  },
  {
    words: 'The district nurse did not come on three days and the dressing was never changed.', place: 'nursing', wants: ['explanation', 'put-right'], urgency: 'soon', channel: 'phone',
    issues: [issue('Three visits did not happen', 'Why were we not told?', 'appointments', 'upheld'), issue('The wound got worse', 'Would it have healed?', 'clinical-treatment', 'partly-upheld')],
    lesson: 'Missed visits are rung through by noon',
  },
  {
    words: 'I was told I could not have a second opinion. I only want somebody to look again.', place: 'cancer', wants: ['appointment', 'be-heard'], urgency: 'soon', channel: 'phone',
    issues: [issue('A second opinion was turned down', 'Who can ask for one?', 'access', 'partly-upheld')],
    lesson: 'A sheet on second opinions in every clinic',
  },
  {
    words: 'The receptionist read my name and illness out loud in front of the whole waiting room.', place: 'outpatients', wants: ['apology', 'change'], urgency: 'not-urgent', channel: 'e-mail',
    issues: [issue('Confidential details said out loud', 'What is the rule?', 'privacy', 'upheld')],
    lesson: 'A line on the floor and a quiet desk',
  },
];

export const questions: readonly { readonly words: string; readonly answer: string }[] = [
  { words: 'How do I find out when visiting hours are?', answer: 'Told them the visiting hours and sent the leaflet.' },
  { words: 'Which number do I ring about hospital transport?', answer: 'Gave the number of patient transport and its hours.' },
  { words: 'Can I bring my own food for my mother?', answer: 'Explained the ward’s food rules and whom to ask.' },
];

export const firstNames = ['Margaret', 'Leonard', 'Sheila', 'Amir', 'Patricia', 'Desmond', 'Hannah', 'Kenneth', 'Yasmin', 'Doreen', 'Colin', 'Aoife', 'Winston', 'Beryl', 'Grzegorz', 'Lorna', 'Faisal', 'Megan', 'Stanley', 'Nkechi'] as const;
export const surnames = ['Ashworth', 'Bellamy', 'Chaudhry', 'Dunmore', 'Eastwood', 'Farrant', 'Gallacher', 'Hargreaves', 'Iqbal', 'Jessop', 'Kirkbride', 'Lachlan', 'Mbeki', 'Northcott', 'Okafor', 'Pemberton', 'Quayle', 'Rutherglen', 'Szymanski', 'Trelawney', 'Underhill', 'Venkatesh', 'Whitlock', 'Yardley'] as const;

/** Members of staff who might sit at the table; made up, as everybody is. */
export const mediationStaff = ['Sister Grace Onyango', 'Dr Paul Vale', 'Staff Nurse Tom Birch', 'Dr Meera Joshi', 'Matron Ellen Shaw', 'Charge Nurse Ian Duff'] as const;
