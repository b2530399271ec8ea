import { AlertChoiceRow, AlertNoticeRow, AlertPolicyRow, AlertRow } from './alert.entities';
import { AlertChoices } from './alert-choices';
import { AlertDigest } from './alert-digest';
import { AlertMails, MailParts } from './alert-mails';
import { AlertPolicies } from './alert-policies';
import { AlertTeam } from './alert-team';
import { MorningParts, Mornings } from './mornings';
import { MyAlerts } from './my-alerts';
import { PlanAlerts } from './plan-alerts';
import { AlertPeople, RaiseAlerts } from './raise-alerts';
import { ReplanAlerts } from './replan-alerts';
import { RestAlert, RestingParts } from './rest-alert';

export const alertRows = [AlertChoiceRow, AlertNoticeRow, AlertPolicyRow, AlertRow];

export const alertParts = [
  AlertChoices, AlertDigest, AlertMails, AlertPeople, AlertPolicies, AlertTeam, MailParts, MorningParts, Mornings, MyAlerts, PlanAlerts, RaiseAlerts,
  ReplanAlerts, RestAlert, RestingParts,
];

/** What the rooms above and the worker ask of alerts. */
export const alertExports = [AlertMails, Mornings, PlanAlerts, RaiseAlerts, ReplanAlerts];
