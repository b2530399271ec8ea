import { codeRows } from './coded-list';
import type { CodeRow } from './coded-list';

/** A sub-subject belongs to one subject. */
export interface SubSubject extends CodeRow {
  readonly subject: string;
}

const of = (subject: string, labels: Readonly<Record<string, string>>): readonly SubSubject[] =>
  codeRows(Object.entries(labels).map(([code, label]) => [`${subject}.${code}`, label, 'L'] as const), null).map((row) => ({ ...row, subject }));

/** Our own finer list under each subject: the theme, then the fault. It is in no national return. */
export const subSubjects: readonly SubSubject[] = [
  ...of('access', { refused: 'Treatment refused', drug: 'Drug not funded or not offered', 'second-opinion': 'Second opinion refused or slow', referral: 'Referral refused or lost' }),
  ...of('admissions', { early: 'Discharged too early', unsafe: 'Discharge not planned or unsafe', night: 'Discharged at night', letter: 'Discharge letter late or wrong', medicines: 'Discharged without medicines', transfer: 'Transfer delayed or not explained', cancelled: 'Admission cancelled' }),
  ...of('appointments', { cancelled: 'Appointment cancelled', delay: 'Appointment delayed', 'not-told': 'Not told of an appointment', short: 'Appointment too short', 'follow-up': 'No follow-up arranged' }),
  ...of('clinical-treatment', { 'diagnosis-missed': 'Diagnosis missed', 'diagnosis-late': 'Diagnosis late', 'diagnosis-wrong': 'Diagnosis wrong', 'treatment-late': 'Treatment late', 'treatment-wrong': 'Treatment wrong or not the one agreed', 'operation-outcome': 'Outcome of an operation', pain: 'Pain not relieved', 'test-late': 'Test late or lost', infection: 'Infection caught in care', monitoring: 'Getting worse and not noticed', fall: 'Fall' }),
  ...of('communications', { 'not-told': 'Not told what was happening', 'not-heard': 'Not heard', 'not-understood': 'Not understood', unanswered: 'Questions not answered', 'not-serious': 'Worry not taken seriously', 'bad-news': 'Bad news given badly', relatives: 'Relatives not told', interpreter: 'No interpreter or format needed', telephone: 'Telephone not answered' }),
  ...of('consent', { none: 'No consent', uninformed: 'Not told enough to decide', capacity: 'Capacity or best interests' }),
  ...of('end-of-life', { decision: 'Resuscitation or other decision not talked over', comfort: 'Comfort at the end of life', after: 'After the death: certificate, belongings, contact' }),
  ...of('facilities', { cleaning: 'Cleanliness', food: 'Food', parking: 'Parking', access: 'Step-free or other access', equipment: 'Equipment missing or broken', noise: 'Noise or light at night' }),
  ...of('integrated-care', { package: 'No care package, discharge delayed', handover: 'Services did not work together' }),
  ...of('mortuary', { care: 'Care after death', release: 'Release delayed' }),
  ...of('patient-care', { hydration: 'Not enough to drink', nutrition: 'Not enough to eat', washing: 'Washing, toilet, mouth care', pressure: 'Pressure damage', bell: 'Call bell not answered', observations: 'Observations not done' }),
  ...of('prescribing', { wrong: 'Wrong medicine or dose', missed: 'Medicine missed', late: 'Medicine late', allergy: 'Allergy not heeded' }),
  ...of('privacy', { confidentiality: 'Confidentiality broken', dignity: 'Dignity not kept', mixed: 'Mixed-sex accommodation', property: 'Belongings lost' }),
  ...of('restraint', { unjustified: 'Restraint not justified', manner: 'Way of restraint' }),
  ...of('staff-numbers', { short: 'Too few staff', skill: 'Staff not trained for it' }),
  ...of('transport', { late: 'Transport late', absent: 'Transport did not come', unsuitable: 'Transport not suitable' }),
  ...of('administration', { records: 'Records lost, wrong or not shared', complaint: 'Earlier complaint handled badly', letters: 'Letters late or wrong', policy: 'Policy or procedure' }),
  ...of('values', { rude: 'Rude or unkind', dismissive: 'Dismissive', discrimination: 'Treated worse for who they are', judged: 'Judged or called difficult', privacy: 'Talked about in front of others' }),
  ...of('waiting-times', { emergency: 'Long wait in A&E', 'waiting-list': 'Long on a waiting list', clinic: 'Long wait in clinic', ambulance: 'Long wait for an ambulance' }),
  ...of('other', { other: 'Something else' }),
];
