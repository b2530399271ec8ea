/** What the timeline of a case can be filtered by. */
export const timelineKinds = ['contact', 'triage', 'note', 'call', 'letter', 'mail', 'issues', 'date', 'assignment', 'looking', 'finding', 'mediation', 'outcome', 'course'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindNames: Readonly<Record<TimelineKind, string>> = {
  contact: 'Contact', triage: 'Triage', note: 'Note', call: 'Call or meeting', letter: 'Letter', mail: 'Mail', issues: 'Issues', date: 'Date', assignment: 'Owner',
  looking: 'Looking closely', finding: 'Finding', mediation: 'Mediation', outcome: 'Outcome', course: 'Closed or opened',
};
