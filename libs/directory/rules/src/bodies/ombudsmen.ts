import type { Body } from '../body';

/** Ombudsmen of the four nations; referral rules are in the nation profiles. */
export const ombudsmen: readonly Body[] = [
  {
    id: 'phso', name: 'Parliamentary and Health Service Ombudsman', kind: 'ombudsman', nations: ['england'],
    helpsWith: 'Looks at complaints about the NHS in England that could not be settled locally.',
    telephone: '0345 015 4033', note: 'Since 2024 it takes further only complaints of more serious injustice.',
    from: null, until: null, lastChecked: null, source: 'PHSO service pages',
  },
  {
    id: 'lgsco', name: 'Local Government and Social Care Ombudsman', kind: 'ombudsman', nations: ['england'],
    helpsWith: 'Looks at complaints about social care and councils in England.',
    telephone: null, note: 'Name it where part of the complaint is about social care.',
    from: null, until: null, lastChecked: null, source: 'SI 2009/309 reg 14(2)',
  },
  {
    id: 'spso', name: 'Scottish Public Services Ombudsman', kind: 'ombudsman', nations: ['scotland'],
    helpsWith: 'Looks at complaints about the NHS in Scotland after the complaints procedure has ended.',
    telephone: '0800 377 7330', note: '', from: null, until: null, lastChecked: null, source: 'SPSO service pages',
  },
  {
    id: 'psow', name: 'Public Services Ombudsman for Wales', kind: 'ombudsman', nations: ['wales'],
    helpsWith: 'Looks at complaints about the NHS in Wales that could not be settled locally.',
    telephone: null, note: '', from: null, until: null, lastChecked: null, source: 'Public Services Ombudsman (Wales) Act 2019',
  },
  {
    id: 'nipso', name: 'Northern Ireland Public Services Ombudsman', kind: 'ombudsman', nations: ['northern-ireland'],
    helpsWith: 'Looks at complaints about health and social care after the complaints procedure has ended.',
    telephone: null, note: '', from: null, until: null, lastChecked: null, source: 'Public Services Ombudsman Act (NI) 2016 s.25',
  },
];
