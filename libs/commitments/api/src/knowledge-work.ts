import { Acts } from './calendars/acts';
import { CalendarsController } from './calendars/calendars.controller';
import { ChangeCalendar } from './calendars/change-calendar';
import { ShowCalendars } from './calendars/show-calendars';
import { CompareStored } from './nightly/compare-stored';
import { DateChecks } from './nightly/date-checks';
import { DateChecksController } from './nightly/date-checks.controller';
import { KeepDateCheck } from './nightly/keep-date-check';
import { PromiseNights } from './nightly/promise-nights';
import { ShowDateChecks } from './nightly/show-date-checks';
import { StoredParts } from './nightly/stored-parts';
import { WorkOutAgain } from './nightly/work-out-again';
import { OrganisationKnowledge } from './organisation-knowledge';
import { ApplyRedating } from './redating/apply-redating';
import { CaseProviders } from './redating/case-providers';
import { DecideRedating } from './redating/decide-redating';
import { KeepRedating } from './redating/keep-redating';
import { LookThrough } from './redating/look-through';
import { RedatingController } from './redating/redating.controller';
import { RedatingQueries } from './redating/redating.queries';
import { ReplacedRedating } from './redating/replaced-redating';
import { ShowRedating } from './redating/show-redating';
import { StartRedating } from './redating/start-redating';
import { ShowWouldMove } from './redating/would-move';
import { WouldMoveController } from './redating/would-move.controller';
import { ReceiptController } from './receipt/receipt.controller';
import { ReceiptPractices } from './receipt/receipt-practices';
import { ShowReceipt } from './receipt/show-receipt';
import { SwitchReceipt } from './receipt/switch-receipt';
import { ChangeRule } from './rule-book/change-rule';
import { RuleBookController } from './rule-book/rule-book.controller';
import { RuleVersions } from './rule-book/rule-versions';
import { ShowRuleBook } from './rule-book/show-rule-book';

/** What the organisation knows, how it changes, and what a change would move. */
export const knowledgeWork = {
  controllers: [CalendarsController, DateChecksController, ReceiptController, RedatingController, RuleBookController, WouldMoveController],
  providers: [
    Acts, ApplyRedating, CaseProviders, ChangeCalendar, ChangeRule, CompareStored, DateChecks, DecideRedating, KeepDateCheck, KeepRedating, LookThrough, OrganisationKnowledge, PromiseNights, ReceiptPractices, RedatingQueries, ReplacedRedating,
    RuleVersions, ShowCalendars, ShowDateChecks, ShowReceipt, ShowRedating, ShowRuleBook, ShowWouldMove, StartRedating, StoredParts, SwitchReceipt, WorkOutAgain,
  ],
  exports: [CaseProviders, ChangeCalendar, OrganisationKnowledge, StoredParts],
};
