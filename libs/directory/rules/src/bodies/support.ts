import type { Body } from '../body';

const unchecked = { from: null, until: null, lastChecked: null } as const;
const everywhere = ['england', 'scotland', 'wales', 'northern-ireland'] as const;

/** Advocacy and other help for a person who complains. */
export const support: readonly Body[] = [
  {
    ...unchecked, id: 'england-advocacy', name: 'Independent NHS complaints advocacy', kind: 'advocacy', nations: ['england'],
    helpsWith: 'Free, independent help to make a complaint about the NHS.', telephone: null,
    note: 'Each council chooses the supplier, and it varies. Ask the council of the place where the person lives.',
    source: 'National guidance, not checked again',
  },
  {
    ...unchecked, id: 'pass', name: 'Patient Advice and Support Service (PASS)', kind: 'advocacy', nations: ['scotland'],
    helpsWith: 'Free, confidential help to give feedback or complain about the NHS in Scotland.', telephone: '0800 917 2127',
    note: 'Run by citizens advice bureaux, not by a health board.', source: 'Patient Rights (Scotland) Act 2011 s.17',
  },
  {
    ...unchecked, id: 'llais', name: 'Llais', kind: 'advocacy', nations: ['wales'],
    helpsWith: 'Free, independent help to raise a concern about health or social care in Wales.', telephone: null,
    note: 'Replaced the Community Health Councils.', from: '2023-04-01', source: 'Llais service pages',
  },
  {
    ...unchecked, id: 'pcc', name: 'Patient and Client Council', kind: 'advocacy', nations: ['northern-ireland'],
    helpsWith: 'Free, independent help to complain about health and social care in Northern Ireland.', telephone: '0800 917 0222',
    note: '', source: 'Patient and Client Council service pages',
  },
  {
    ...unchecked, id: 'sppg', name: 'Strategic Planning and Performance Group, complaints team', kind: 'honest-broker', nations: ['northern-ireland'],
    helpsWith: 'Acts as honest broker between a person and a primary care practice.', telephone: '028 9536 3893',
    note: 'Replaced the Health and Social Care Board.', from: '2022-04-01', source: 'N-MCHP 2026',
  },
  {
    ...unchecked, id: 'healthwatch', name: 'Healthwatch', kind: 'information', nations: ['england'],
    helpsWith: 'Gives information about local services and hears what people think of them.', telephone: null,
    note: 'Due to be abolished under the Health Bill 2026. Check that it still answers.', source: 'Health Bill 2026',
  },
  {
    ...unchecked, id: 'avma', name: 'Action against Medical Accidents (AvMA)', kind: 'information', nations: everywhere,
    helpsWith: 'Free, independent advice for people harmed by medical care.', telephone: '0345 123 2352',
    note: '', source: 'Staff guidance, number not checked again',
  },
  {
    ...unchecked, id: 'patients-association', name: 'The Patients Association', kind: 'information', nations: everywhere,
    helpsWith: 'Gives patients information and a helpline.', telephone: '0800 345 7115',
    note: '', source: 'Staff guidance, number not checked again',
  },
];
