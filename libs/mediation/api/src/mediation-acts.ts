import { Injectable } from '@nestjs/common';
import { AskOneMediator } from './independence/ask-mediator';
import { DeclareLinks } from './independence/declare-links';
import { WaiveLinks } from './independence/waive-links';
import { CloseMediation } from './way/close-mediation';
import { RecordMediationOutcome } from './way/record-outcome';

/** What can be done with one mediation after the offer; a shelf, so that the controller stays thin. */
@Injectable()
export class MediationActs {
  constructor(
    readonly ask: AskOneMediator,
    readonly declare: DeclareLinks,
    readonly waive: WaiveLinks,
    readonly outcome: RecordMediationOutcome,
    readonly close: CloseMediation,
  ) {}
}
