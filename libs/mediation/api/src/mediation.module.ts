import { CaseworkModule } from '@accord/casework/api';
import { CommitmentsModule } from '@accord/commitments/api';
import { CorrespondenceModule } from '@accord/correspondence/api';
import { DirectoryModule } from '@accord/directory/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Bookings } from './bookings/bookings';
import { FindSessionTimes } from './bookings/find-session-times';
import { HoldTime } from './bookings/hold-time';
import { KeepSlot } from './bookings/keep-slot';
import { PeopleAndRooms } from './bookings/people.queries';
import { Rebook } from './bookings/rebook';
import { Rooms } from './bookings/rooms';
import { TellTaken } from './bookings/tell-taken';
import { WhoComes } from './bookings/who-comes';
import { CaseMediationController } from './case-mediation.controller';
import { MediationClosingGate } from './closing-gate';
import { AskOneMediator } from './independence/ask-mediator';
import { DeclareLinks } from './independence/declare-links';
import { KeepRegister } from './independence/keep-register';
import { Register } from './independence/register.queries';
import { WaiveLinks } from './independence/waive-links';
import { HearReply } from './invitations/hear-reply';
import { InvitationSending } from './invitations/invitation-sending';
import { InvitationQueries } from './invitations/invitations.queries';
import { InvitePeople } from './invitations/invite-people';
import { MediationActs } from './mediation-acts';
import { MediationRecordWords } from './mediation-record-words';
import { MediationController } from './mediation.controller';
import { BeginMediation } from './offer/begin-mediation';
import { LetOfferLapse } from './offer/let-offer-lapse';
import { NameParties } from './offer/name-parties';
import { OfferMediation } from './offer/offer-mediation';
import { RecordPartyAnswer } from './offer/record-answer';
import { ScreenCase } from './offer/screen-case';
import { WithdrawMediation } from './offer/withdraw-mediation';
import { OfferController } from './offer.controller';
import { RegisterController } from './register.controller';
import { AttendeeRow } from './rows/attendee.entity';
import { MediationRow } from './rows/mediation.entity';
import { MediatorRow } from './rows/mediator.entity';
import { PartyRow } from './rows/party.entity';
import { SessionRow } from './rows/session.entity';
import { SessionController } from './session.controller';
import { BookOneSession } from './sessions/book-session';
import { CancelOneSession } from './sessions/cancel-session';
import { CancelSessions } from './sessions/cancel-sessions';
import { ConfirmOneNeed } from './sessions/confirm-need';
import { MoveOneSession } from './sessions/move-session';
import { OfferTimes } from './sessions/offer-times';
import { RecordOneSession } from './sessions/record-session';
import { Sessions } from './sessions/sessions.queries';
import { WriteSession } from './sessions/write-session';
import { ListMediations } from './show/list-mediations';
import { MediationParts } from './show/mediation-parts.queries';
import { ShowOfferChoices } from './show/offer-choices';
import { Parties } from './show/parties.queries';
import { SessionViews } from './show/session-views.queries';
import { ShowCaseMediation } from './show/show-case-mediation';
import { ShowMediation } from './show/show-mediation';
import { ShowOffer } from './show/show-offer';
import { Advance } from './way/advance';
import { CloseMediation } from './way/close-mediation';
import { Mediations } from './way/mediations';
import { OpenMediation } from './way/open-mediation';
import { RecordMediationOutcome } from './way/record-outcome';

const way = [Advance, CloseMediation, Mediations, OpenMediation, RecordMediationOutcome];
const offer = [BeginMediation, LetOfferLapse, NameParties, OfferMediation, RecordPartyAnswer, ScreenCase, WithdrawMediation];
const independence = [AskOneMediator, DeclareLinks, KeepRegister, Register, WaiveLinks];
const sessions = [BookOneSession, CancelOneSession, CancelSessions, ConfirmOneNeed, MoveOneSession, OfferTimes, RecordOneSession, Sessions, WriteSession];
const bookings = [Bookings, FindSessionTimes, HoldTime, KeepSlot, PeopleAndRooms, Rebook, Rooms, TellTaken, WhoComes];
const invitations = [HearReply, InvitationQueries, InvitationSending, InvitePeople];
const show = [ListMediations, MediationActs, MediationClosingGate, MediationParts, MediationRecordWords, Parties, SessionViews, ShowCaseMediation, ShowMediation, ShowOffer, ShowOfferChoices];

/** Offer, agreement, mediator, meetings, result; only the result leaves this room. */
@Module({
  imports: [CaseworkModule, CommitmentsModule, CorrespondenceModule, DirectoryModule, TypeOrmModule.forFeature([AttendeeRow, MediationRow, MediatorRow, PartyRow, SessionRow])],
  controllers: [CaseMediationController, OfferController, MediationController, SessionController, RegisterController],
  providers: [...way, ...offer, ...independence, ...sessions, ...bookings, ...invitations, ...show],
})
export class MediationModule {}
