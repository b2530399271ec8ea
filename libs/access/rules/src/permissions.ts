import type { Role } from './roles';
import { roles } from './roles';

const handlers = ['pals-officer', 'complaints-officer', 'complaints-manager'] as const;
const caseReaders = [...handlers, 'mediation-coordinator', 'investigator', 'responsible-person', 'executive', 'safeguarding-lead', 'equality-lead', 'information-governance-lead'] as const;
const everyone = roles;

/**
 * Who may do what: the one table. Each route names one permission of it; what is not listed is not allowed.
 * Add a permission here, name it on the route, and the matrix test walks it.
 */
export const permissions = {
  /** Own session, own drafts, own settings. */
  'self.use': everyone,
  'staff.list': everyone,
  'places.read': everyone,
  'work.read': caseReaders,
  /** What waits for the leads, who own no cases. */
  'work.lead': ['safeguarding-lead', 'equality-lead', 'information-governance-lead'],
  'contact.log': handlers,
  'contact.triage': handlers,
  'case.read': caseReaders,
  'case.search': caseReaders,
  'case.work': handlers,
  'case.assign': handlers,
  'case.restrict': ['complaints-manager', 'information-governance-lead'],
  /** PALS close what they kept; a formal complaint is closed by those who answer for complaints. */
  'case.close': handlers,
  'complaint.close': ['complaints-officer', 'complaints-manager'],
  /** Closing a formal complaint that nobody answered: for another reason, or because the person could not be reached. */
  'complaint.close-unanswered': ['complaints-manager'],
  'case.history': caseReaders,
  'dates.read': caseReaders,
  'dates.record': handlers,
  /** One's own alerts, and how they come. */
  'alert.use': caseReaders,
  /** The calendar of due dates, and the address by which a person's own calendar reads it. */
  'due-dates.read': caseReaders,
  'letter.read': caseReaders,
  'letter.write': handlers,
  'letter.send': handlers,
  'letter.sign': ['responsible-person'],
  /** A message of a case; one that waits to be sorted is shown to those who sort alone. */
  'mail.read': caseReaders,
  'mail.sort': handlers,
  'demo.mail': everyone,
  'finding.read': caseReaders,
  'finding.write': ['complaints-officer', 'complaints-manager', 'investigator'],
  'mediation.offer': ['complaints-officer', 'complaints-manager', 'mediation-coordinator'],
  'mediation.read': [...caseReaders, 'mediator'],
  'mediation.list': ['mediation-coordinator', 'mediator', 'complaints-manager'],
  /** Sees how far every mediation is, and opens its case; what is arranged within stays with those who run it. */
  'mediation.oversee': ['complaints-manager'],
  'mediation.run': ['mediation-coordinator', 'mediator'],
  /** Sees every mediation's arrangement, keeps the register of mediators and rooms; a mediator sees their own alone. */
  'mediation.arrange': ['mediation-coordinator'],
  'outcome.write': ['complaints-officer', 'complaints-manager'],
  'lesson.read': caseReaders,
  'lesson.write': ['complaints-officer', 'complaints-manager', 'executive'],
  'board.read': ['complaints-officer', 'complaints-manager', 'responsible-person', 'executive'],
  'board.export': ['complaints-manager', 'executive'],
  /** Gives many cases at once to a colleague. */
  'board.give': ['complaints-officer', 'complaints-manager'],
  /** Renames and deletes the team's views, also those of others. */
  'board.arrange': ['complaints-manager'],
  'monday.read': ['complaints-manager', 'responsible-person', 'executive'],
  /** Opens the figures of a report to their cases. */
  'report.cases': ['complaints-manager', 'responsible-person', 'executive'],
  'late-reason.write': ['complaints-officer', 'complaints-manager'],
  'report.read': ['complaints-manager', 'responsible-person', 'executive', 'reader-of-reports', 'auditor'],
  'audit.read': ['auditor', 'information-governance-lead'],
  'staff.manage': ['administrator'],
  'places.manage': ['administrator'],
  /** The bands in which a case is graded. */
  'grading.read': [...caseReaders, 'administrator'],
  'grading.manage': ['administrator', 'complaints-manager'],
  /** Calendar and rules are read by whoever reads a date; an act on them is made by a named person. */
  'calendar.read': [...caseReaders, 'administrator', 'auditor', 'operator'],
  'calendar.manage': ['administrator', 'complaints-manager'],
  'rules.manage': ['administrator', 'complaints-manager'],
  /** Sees what a change would move, and moves it: it names cases, so not for administrators. */
  'redating.read': ['complaints-officer', 'complaints-manager', 'responsible-person'],
  'redating.apply': ['complaints-manager'],
  'dates.check': ['operator', 'administrator', 'complaints-manager'],
  /** Has a case worked out again that differed: it names cases, so not for operators. */
  'dates.mend': ['complaints-manager'],
  'alert.policy': ['administrator'],
  'promise.operate': ['operator', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** Whether one of `held` allows `permission`. */
export function may(held: readonly string[], permission: Permission): boolean {
  const allowed: readonly string[] = permissions[permission];
  return held.some((role) => allowed.includes(role));
}

/** Every permission that `held` gives, for menus that list only what works. */
export function permissionsOf(held: readonly string[]): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => may(held, permission));
}
