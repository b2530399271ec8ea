export { alertsOf, type PlannedAlert } from './alerts-of';
export { howLate, lateSentence, minutesLate } from './lateness';
export { defaultPolicy, rungNames, rungs, rungsOf, sixMonthRule, stepKey, stepOf, type AlertedDate, type AlertPolicy, type AlertStep, type LadderStep, type Rung, type WorkingHours } from './policy';
export { recipientsOf, type Addressed, type Addressees, type Reachable, type Recipient, type Team } from './recipients';
export { latestSnooze, whyNotSnooze, type Snooze } from './snooze';
export { closing, isWorkingTime, nextWorkingMoment, opening, withinHours } from './working-hours';
