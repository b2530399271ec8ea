import type { Role } from '@accord/access/rules';
import type { NewOrganisation } from '@accord/directory/api';

export interface DemoPerson {
  readonly name: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly roles: readonly Role[];
}

export interface DemoOrganisation extends Omit<NewOrganisation, 'kind'> {
  readonly domain: string;
  readonly people: readonly DemoPerson[];
}

/** Two made-up organisations; every name, address and number is fictional. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    code: 'AC',
    name: 'Ashcombe NHS Foundation Trust',
    nation: 'england',
    mailbox: 'pals@ashcombe.example',
    letterhead: 'Ashcombe NHS Foundation Trust\nPatient Relations\nAshcombe General Hospital\nHarbour Road\nAshcombe',
    telephone: '01632 960 100',
    domain: 'ashcombe.example',
    sites: [
      { name: 'Ashcombe General Hospital', wards: ['Ward 3, stroke', 'Ward 7, older people', 'Ward 9, surgery', 'Ward 12, respiratory'], services: ['Accident and emergency', 'Cancer services', 'Cardiology', 'Outpatients', 'Radiology', 'Trauma and orthopaedics'] },
      { name: 'St Wilfrid’s Hospital', wards: ['Birch ward', 'Rowan ward'], services: ['Maternity', 'Children’s services', 'Dermatology'] },
      { name: 'Harbour Community Centre', wards: [], services: ['District nursing', 'Podiatry', 'Speech and language therapy'] },
    ],
    people: [
      { name: 'Priya Nair', mail: 'pals', jobTitle: 'PALS officer', roles: ['pals-officer'] },
      { name: 'Tom Hallam', mail: 'pals2', jobTitle: 'PALS officer', roles: ['pals-officer'] },
      { name: 'Grace Osei', mail: 'complaints', jobTitle: 'Complaints officer', roles: ['complaints-officer'] },
      { name: 'Daniel Price', mail: 'complaints2', jobTitle: 'Complaints officer', roles: ['complaints-officer'] },
      { name: 'Helen Marsh', mail: 'manager', jobTitle: 'Complaints manager', roles: ['complaints-manager'] },
      { name: 'Ruth Adeyemi', mail: 'coordinator', jobTitle: 'Mediation coordinator', roles: ['mediation-coordinator'] },
      { name: 'Samuel Kent', mail: 'mediator', jobTitle: 'Mediator', roles: ['mediator'] },
      { name: 'Imran Sheikh', mail: 'investigator', jobTitle: 'Matron, investigating', roles: ['investigator'] },
      { name: 'Margaret Lowe', mail: 'chief', jobTitle: 'Chief executive', roles: ['responsible-person', 'executive'] },
      { name: 'Alan Whitby', mail: 'executive', jobTitle: 'Director of nursing', roles: ['executive'] },
      { name: 'Joan Fielding', mail: 'reports', jobTitle: 'Quality analyst', roles: ['reader-of-reports'] },
      { name: 'Nadia Karim', mail: 'safeguarding', jobTitle: 'Safeguarding lead', roles: ['safeguarding-lead'] },
      { name: 'Leon Baptiste', mail: 'equality', jobTitle: 'Equality lead', roles: ['equality-lead'] },
      { name: 'Fiona Craig', mail: 'governance', jobTitle: 'Information-governance lead', roles: ['information-governance-lead'] },
      { name: 'Peter Voss', mail: 'auditor', jobTitle: 'Internal auditor', roles: ['auditor'] },
      { name: 'Carol Dent', mail: 'administrator', jobTitle: 'System administrator', roles: ['administrator'] },
      { name: 'Mike Oram', mail: 'operator', jobTitle: 'IT operations', roles: ['operator'] },
    ],
  },
  {
    code: 'SB',
    name: 'NHS Strathbrae',
    nation: 'scotland',
    mailbox: 'feedback@strathbrae.example',
    letterhead: 'NHS Strathbrae\nPatient Feedback Team\nBrae House\nCastle Street\nStrathbrae',
    telephone: '01632 960 200',
    domain: 'strathbrae.example',
    sites: [
      { name: 'Strathbrae Royal Infirmary', wards: ['Ward A, medicine', 'Ward C, surgery', 'Ward F, older people'], services: ['Emergency department', 'Cancer services', 'Outpatients', 'Radiology'] },
      { name: 'Glenmore Community Hospital', wards: ['Glen ward'], services: ['Community nursing', 'Mental health team', 'Maternity'] },
    ],
    people: [
      { name: 'Eilidh Fraser', mail: 'pals', jobTitle: 'Feedback officer', roles: ['pals-officer'] },
      { name: 'Callum Reid', mail: 'complaints', jobTitle: 'Complaints officer', roles: ['complaints-officer'] },
      { name: 'Mairi Sinclair', mail: 'manager', jobTitle: 'Feedback and complaints manager', roles: ['complaints-manager'] },
      { name: 'Isla Grant', mail: 'coordinator', jobTitle: 'Mediation coordinator', roles: ['mediation-coordinator', 'mediator'] },
      { name: 'Ewan Murray', mail: 'investigator', jobTitle: 'Senior charge nurse, investigating', roles: ['investigator'] },
      { name: 'Dr Alison Baird', mail: 'chief', jobTitle: 'Chief executive', roles: ['responsible-person', 'executive'] },
      { name: 'Rory Watt', mail: 'administrator', jobTitle: 'System administrator', roles: ['administrator', 'operator'] },
    ],
  },
];
