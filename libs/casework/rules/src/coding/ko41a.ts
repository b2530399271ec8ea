import { codeRows } from './coded-list';

/** Service areas of KO41a section 5. */
export const serviceAreas = codeRows([
  ['inpatient', 'Inpatient', 'U'],
  ['outpatient', 'Outpatient', 'U'],
  ['accident-emergency', 'A&E', 'U'],
  ['mental-health', 'Mental health', 'C'],
  ['maternity', 'Maternity', 'U'],
  ['ambulance', 'Ambulance', 'U'],
  ['community', 'Community health', 'U'],
  ['elderly', 'Elderly', 'U'],
  ['learning-disability', 'Learning disability', 'U'],
  ['dental', 'Dental', 'U'],
  ['nhs-111', 'NHS 111 or out of hours', 'U'],
  ['prison', 'Prison', 'U'],
  ['commissioning', 'Commissioning', 'U'],
  ['other', 'Other', 'U'],
]);

/** Subject areas of KO41a section 7, in its order. */
export const subjects = codeRows([
  ['access', 'Access to treatment or drugs', 'P'],
  ['admissions', 'Admissions, discharges and transfers (not delays for lack of a care package)', 'P'],
  ['appointments', 'Appointments, including delays and cancellations', 'P'],
  ['clinical-treatment', 'Clinical treatment', 'P'],
  ['commissioning', 'Commissioning', 'U'],
  ['communications', 'Communications', 'C'],
  ['consent', 'Consent', 'P'],
  ['end-of-life', 'End of life care', 'P'],
  ['facilities', 'Facilities', 'P'],
  ['integrated-care', 'Integrated care, including discharge delayed for lack of a care package', 'U'],
  ['mortuary', 'Mortuary', 'U'],
  ['patient-care', 'Patient care, including nutrition and hydration', 'P'],
  ['prescribing', 'Prescribing', 'P'],
  ['privacy', 'Privacy, dignity and wellbeing', 'P'],
  ['restraint', 'Restraint', 'P'],
  ['staff-numbers', 'Staff numbers', 'U'],
  ['transport', 'Transport (ambulances)', 'U'],
  ['administration', 'Trust administration, policies, procedures and records', 'P'],
  ['values', 'Values and behaviours (staff)', 'C'],
  ['waiting-times', 'Waiting times', 'P'],
  ['other', 'Other', 'C'],
]);

/** Clinical treatment by group: KO41a section 6, a breakdown of one subject. */
export const clinicalGroups = codeRows([
  ['accident-emergency', 'Accident and emergency', 'U'],
  ['anaesthetics', 'Anaesthetics', 'U'],
  ['clinical-oncology', 'Clinical oncology', 'U'],
  ['dental', 'Dental group', 'U'],
  ['general-medicine', 'General medicine group', 'U'],
  ['obstetrics-gynaecology', 'Obstetrics and gynaecology', 'U'],
  ['paediatric', 'Paediatric group', 'U'],
  ['pathology', 'Pathology group', 'U'],
  ['psychiatry', 'Psychiatry group', 'U'],
  ['radiology', 'Radiology group', 'U'],
  ['surgical', 'Surgical group', 'U'],
]);

/** Professions of KO41a section 8. */
export const professions = codeRows([
  ['medical', 'Medical', 'C'],
  ['nursing', 'Nursing', 'C'],
  ['dental', 'Dental', 'U'],
  ['midwifery', 'Midwifery', 'U'],
  ['scientific', 'Scientific, therapeutic and technical', 'C'],
  ['ambulance', 'Ambulance', 'C'],
  ['support-clinical', 'Support to clinical staff', 'C'],
  ['infrastructure', 'NHS infrastructure support', 'C'],
  ['other', 'Other', 'C'],
]);

/** Age of the patient, KO41a section 3: seven bands, and unknown. */
export const ageBands = codeRows([
  ['0-5', '0 to 5', 'U'],
  ['6-17', '6 to 17', 'U'],
  ['18-25', '18 to 25', 'U'],
  ['26-55', '26 to 55', 'C'],
  ['56-64', '56 to 64', 'U'],
  ['65-74', '65 to 74', 'U'],
  ['75-over', '75 and over', 'U'],
  ['unknown', 'Age unknown', 'C'],
]);

/** Status of the complainant, KO41a section 4: the section is confirmed, its values are not. */
export const complainantStatuses = codeRows([
  ['patient', 'Patient', 'U'],
  ['parent', 'Parent', 'U'],
  ['partner', 'Partner or spouse', 'U'],
  ['guardian', 'Guardian', 'U'],
  ['carer-relative', 'Carer or relative', 'U'],
  ['other', 'Other', 'U'],
]);
