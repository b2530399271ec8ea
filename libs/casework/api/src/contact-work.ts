import { AssignCase } from './assignment/assign-case';
import { CaseWords } from './contact/case-words';
import { ContactController } from './contact/contact.controller';
import { DangerHandOverRow } from './contact/danger-hand-over.entity';
import { HandOverDanger } from './contact/hand-over-danger';
import { LogContact } from './contact/log-contact';
import { OpenFile } from './contact/open-file';
import { PlaceSaid } from './contact/place-said';
import { References } from './contact/references';
import { SimilarContacts } from './contact/similar-contacts';
import { CaseRows } from './lists/case-rows';
import { ContactList } from './lists/contact-list';
import { ListsController } from './lists/lists.controller';
import { SearchCases } from './search/search-cases';
import { SearchController } from './search/search.controller';
import { MyWork } from './work/my-work';
import { WorkQueries } from './work/work.queries';

/** Logging a contact, and finding it again: lists, my work, search. */
export const contactWork = {
  entities: [DangerHandOverRow],
  controllers: [ContactController, ListsController, SearchController],
  providers: [AssignCase, CaseRows, CaseWords, ContactList, HandOverDanger, LogContact, MyWork, OpenFile, PlaceSaid, References, SearchCases, SimilarContacts, WorkQueries],
  exports: [AssignCase, CaseWords, HandOverDanger, LogContact],
};
