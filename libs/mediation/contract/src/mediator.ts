import { declarationResults, linkAnswers, linkCodes, links } from '@accord/mediation/rules';
import { DateText, HappenedOn, Id, line, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { byCode } from './step';

const list = z.array(z.string().trim().min(1).max(100)).max(30).default([]);

/** Adds a mediator to the organisation's register. */
export const AddMediator = z.object({
  staffId: Id.nullable().default(null),
  name: line('Enter the mediator’s name'),
  email: z.email('Enter an e-mail address, like name@example.org'),
  kind: z.enum(['internal', 'provider'], { error: 'Choose internal or provider' }),
  body: line('Enter the professional body'),
  registrationNumber: line('Enter the registration number'),
  registeredUntil: HappenedOn,
  insuredUntil: HappenedOn,
  specialisms: list,
  languages: list,
  remote: z.boolean().default(false),
});
export type AddMediator = z.infer<typeof AddMediator>;

export const ChangeMediator = AddMediator.omit({ staffId: true }).extend({ endedOn: HappenedOn.nullable().default(null), version: Version });
export type ChangeMediator = z.infer<typeof ChangeMediator>;

export const MediatorView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['internal', 'provider']),
  body: z.string(),
  registrationNumber: z.string(),
  registeredUntil: DateText,
  insuredUntil: DateText,
  specialisms: z.array(z.string()),
  languages: z.array(z.string()),
  remote: z.boolean(),
  endedOn: DateText.nullable(),
  openMediations: z.int(),
  /** Why they cannot be asked now; null when they can. */
  whyNotAsk: z.string().nullable(),
  version: z.int(),
});
export type MediatorView = z.infer<typeof MediatorView>;

export const Mediators = z.object({ items: z.array(MediatorView) }).meta({ id: 'Mediators' });
export type Mediators = z.infer<typeof Mediators>;

export const AskMediator = z.object({ mediatorId: Id, version: Version });
export type AskMediator = z.infer<typeof AskMediator>;

const declared = byCode(linkCodes, (code) => z.enum(linkAnswers, { error: `Say whether there is a link with ${links[code].words}` }));

/** The mediator's declaration, each link answered; by the mediator, or taken down by the coordinator. */
export const Declare = z.object({ answers: declared, version: Version });
export type Declare = z.infer<typeof Declare>;

/** A party's waiver, given in writing. */
export const Waive = z.object({ partyId: Id, waivedOn: HappenedOn, inWriting: z.literal(true, { error: 'A waiver must be in writing' }), version: Version });
export type Waive = z.infer<typeof Waive>;

export const DeclarationView = z.object({ id: Id, result: z.enum(declarationResults), answers: declared, declaredOn: DateText, waivedBy: z.array(Id) });
export type DeclarationView = z.infer<typeof DeclarationView>;
