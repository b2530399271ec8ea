import { AssignCase } from './assignment/assign-case';
import { ChangeOfHands } from './assignment/change-of-hands';
import { GiveCases } from './assignment/give-cases';
import { AddToOpenCase } from './contact/add-to-open-case';
import { AnswerAndClose } from './contact/answer-and-close';
import { FindCaller } from './contact/callers';
import { CaseWords } from './contact/case-words';
import { ContactController } from './contact/contact.controller';
import { DangerHandOverRow } from './contact/danger-hand-over.entity';
import { FinishLogging } from './contact/finish-logging';
import { HandOverDanger } from './contact/hand-over-danger';
import { LogContact } from './contact/log-contact';
import { OpenFile } from './contact/open-file';
import { PlaceSaid } from './contact/place-said';
import { References } from './contact/references';
import { SimilarContacts } from './contact/similar-contacts';
import { DueCalendarController } from './due-calendar/due-calendar.controller';
import { ReadDueDates } from './due-calendar/read-due-dates';
import { ReadDueMonth } from './due-calendar/read-due-month';
import { WhoseDates } from './due-calendar/whose-dates';
import { CaseRows } from './lists/case-rows';
import { ContactList } from './lists/contact-list';
import { ListsController } from './lists/lists.controller';
import { PeopleController } from './people/people.controller';
import { PeopleOfCase } from './people/people-of-case';
import { SearchCases } from './search/search-cases';
import { SearchController } from './search/search.controller';
import { CheckStored } from './work/check-stored';
import { ReadLeadQueue } from './work/lead-queue';
import { MyWork } from './work/my-work';
import { WorkQueries } from './work/work.queries';

/** Logging a contact, and finding it again: lists, my work, search. */
export const contactWork = {
  entities: [DangerHandOverRow],
  controllers: [ContactController, DueCalendarController, ListsController, PeopleController, SearchController],
  providers: [
    AddToOpenCase, AnswerAndClose, AssignCase, CaseRows, CaseWords, ChangeOfHands, CheckStored, ContactList, FindCaller, FinishLogging, GiveCases, HandOverDanger, LogContact, MyWork, OpenFile, PeopleOfCase,
    PlaceSaid, ReadDueDates, ReadDueMonth, ReadLeadQueue, References, SearchCases, SimilarContacts, WhoseDates, WorkQueries,
  ],
  exports: [AddToOpenCase, AnswerAndClose, AssignCase, CaseWords, GiveCases, HandOverDanger, LogContact, PeopleOfCase],
};
