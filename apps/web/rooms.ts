import type { Routes } from '@angular/router';
import type { CaseSection, DraftPlace, MenuItem } from '@accord/platform/web';

/** What a room puts on the screen. Its code is fetched when one of its places is opened; the rest is known from the start. */
export interface RoomOnScreen {
  /** Beginnings of its addresses; `*` stands for one segment, '' is the home page. */
  readonly places: readonly string[];
  readonly load: () => Promise<{ routes: Routes }>;
  readonly menu?: readonly MenuItem[];
  readonly caseSections?: readonly CaseSection[];
  readonly drafts?: readonly DraftPlace[];
}

/** One entry a room, upper rooms first: the first whose routes fit an address has the page. */
export const rooms: readonly RoomOnScreen[] = [
  {
    places: ['board', 'monday', 'reports'],
    load: () => import('@accord/reporting/web'),
    menu: [
      { label: 'Board', to: '/board', for: ['complaints-officer', 'complaints-manager', 'responsible-person', 'executive'] },
      { label: 'Reports', to: '/reports/on-time', for: ['complaints-manager', 'responsible-person', 'executive', 'reader-of-reports', 'auditor'] },
    ],
  },
  {
    places: ['lessons', 'sign-off', 'cases/*/lessons', 'cases/*/apology'],
    load: () => import('@accord/outcomes/web'),
    menu: [
      { label: 'To sign', to: '/sign-off', for: ['responsible-person'] },
      { label: 'Lessons', to: '/lessons', for: ['complaints-officer', 'complaints-manager', 'responsible-person', 'executive'] },
    ],
    caseSections: [
      { label: 'Apology', to: 'apology', permission: 'finding.read' },
      { label: 'Lessons', to: 'lessons', permission: 'lesson.read' },
    ],
    drafts: [
      { kind: 'apology', label: 'Apology', to: '/cases/:caseId/apology/write' },
      { kind: 'spoken-apology', label: 'Spoken apology', to: '/cases/:caseId/apology/spoken' },
      { kind: 'remedy', label: 'Remedy', to: '/cases/:caseId/apology/remedy' },
      { kind: 'lesson', label: 'Lesson', to: '/cases/:caseId/lessons/new' },
    ],
  },
  {
    places: ['cases/*/mediation', 'mediations', 'mediators', 'rooms'],
    load: () => import('@accord/mediation/web'),
    menu: [{ label: 'Mediation', to: '/mediations', for: ['complaints-manager', 'mediation-coordinator', 'mediator'] }],
    caseSections: [{ label: 'Mediation', to: 'mediation', permission: 'case.read' }],
    drafts: [{ kind: 'declaration', label: 'Declaration of links', to: '/mediations/:mediationId/declaration' }],
  },
  {
    places: ['mail', 'demo/mail', 'cases/*/mail', 'cases/*/letters'],
    load: () => import('@accord/correspondence/web'),
    menu: [{ label: 'To sort', to: '/mail', for: ['pals-officer', 'complaints-officer', 'complaints-manager'] }],
    caseSections: [
      { label: 'E-mails', to: 'mail', permission: 'mail.read' },
      { label: 'Letters', to: 'letters', permission: 'letter.read' },
    ],
    drafts: [{ kind: 'letter', label: 'Letter', to: '/cases/:caseId/letters/:letterId' }],
  },
  {
    places: ['cases/*/findings'],
    load: () => import('@accord/investigation/web'),
    caseSections: [{ label: 'Findings', to: 'findings', permission: 'finding.read' }],
    drafts: [
      { kind: 'finding', label: 'Finding', to: '/cases/:caseId/findings/:issueId' },
      { kind: 'evidence', label: 'Evidence', to: '/cases/:caseId/findings/:issueId/evidence' },
      { kind: 'considered', label: 'How it was considered', to: '/cases/:caseId/findings/considered' },
    ],
  },
  {
    places: ['cases/*/dates', 'calculator', 'calendar/subscribe', 'alerts', 'admin/alerts', 'admin/calendars', 'admin/rules', 'admin/receipt', 'date-checks', 'redating'],
    load: () => import('@accord/commitments/web'),
    menu: [
      { label: 'Alerts', to: '/alerts', for: ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator', 'responsible-person', 'executive'] },
      { label: 'Calculator', to: '/calculator', for: 'everybody' },
      { label: 'Alert settings', to: '/admin/alerts', for: ['administrator'] },
      { label: 'Calendars', to: '/admin/calendars', for: ['administrator', 'complaints-manager'] },
      { label: 'Rules', to: '/admin/rules', for: ['administrator', 'complaints-manager'] },
      { label: 'Date checks', to: '/date-checks', for: ['operator', 'administrator', 'complaints-manager'] },
    ],
    caseSections: [{ label: 'Dates', to: 'dates', permission: 'dates.read', count: 'dates' }],
  },
  {
    places: ['', 'home', 'cases', 'contacts', 'search', 'calendar', 'admin/grading'],
    load: () => import('@accord/casework/web'),
    menu: [
      { label: 'Home', to: '/', for: 'everybody' },
      { label: 'Contacts', to: '/contacts', for: ['pals-officer', 'complaints-officer'] },
      { label: 'Cases', to: '/cases', for: ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator', 'safeguarding-lead', 'equality-lead', 'information-governance-lead'] },
      { label: 'Calendar', to: '/calendar', for: ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator'] },
      { label: 'Grading', to: '/admin/grading', for: ['administrator', 'complaints-manager'] },
    ],
    drafts: [
      { kind: 'log-contact', label: 'Contact', to: '/contacts/new' },
      { kind: 'case-note', label: 'Note', to: '/cases/:caseId/note' },
      { kind: 'issue', label: 'Issue', to: '/cases/:caseId/issues/:issueId' },
    ],
    caseSections: [
      { label: 'Overview', to: '' },
      { label: 'People', to: 'people' },
      { label: 'Issues', to: 'issues', count: 'issues' },
      { label: 'History', to: 'history', permission: 'case.history' },
      { label: 'Who looked', to: 'who-looked', permission: 'case.history' },
    ],
  },
  {
    places: ['admin/places', 'directory'],
    load: () => import('@accord/directory/web'),
    menu: [
      { label: 'Directory', to: '/directory', for: ['pals-officer', 'complaints-officer', 'mediation-coordinator'] },
      { label: 'Places', to: '/admin/places', for: ['administrator'] },
    ],
  },
  {
    places: ['admin/people', 'promises', 'record', 'settings', 'keyboard-help'],
    load: () => import('@accord/access/web').then(({ officeRoutes }) => ({ routes: officeRoutes })),
    menu: [
      { label: 'People', to: '/admin/people', for: ['administrator'] },
      { label: 'Promises', to: '/promises', for: ['operator', 'administrator'] },
      { label: 'Record checks', to: '/record', for: ['auditor', 'information-governance-lead'] },
      { label: 'My settings', to: '/settings', for: 'everybody' },
      { label: 'Keyboard help', to: '/keyboard-help', for: 'everybody' },
    ],
  },
];

/** The order of the navigation, whoever looks; only what a room offers is shown. */
const menuOrder = [
  ...['Home', 'Alerts', 'Contacts', 'To sort', 'To sign', 'Board', 'Cases', 'Calendar', 'My calendar', 'My details', 'Mediation', 'Directory', 'Lessons', 'Reports'],
  ...['People', 'Places', 'Calendars', 'Rules', 'Grading', 'Alert settings', 'Templates', 'Promises', 'Date checks', 'Who looked', 'Record checks', 'Calculator', 'My settings', 'Keyboard help'],
];

const sectionOrder = ['Overview', 'People', 'Issues', 'Dates', 'Looking', 'Findings', 'Apology', 'Letters', 'E-mails', 'Mediation', 'Lessons', 'History', 'Who looked'];

export const menu = inOrder(menuOrder, rooms.flatMap((room) => room.menu ?? []));
export const caseSections = inOrder(sectionOrder, rooms.flatMap((room) => room.caseSections ?? []));

export const draftPlaces = rooms.flatMap((room) => room.drafts ?? []);

function inOrder<T extends { readonly label: string }>(order: readonly string[], items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}
