import type { Funding, Nation, OfferAnswer, StraightReason, TriageLetter, TriageResultKind } from '@accord/casework/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A path that was walked, with its result; it stays as it was walked. */
@Entity({ name: 'accord.triage_path', synchronize: false })
export class TriagePathRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text') result!: TriageResultKind;
  @Column('text', { name: 'decided_by' }) decidedBy!: TriageLetter;
  @Column('text') sentence!: string;
  @Column('text') nation!: Nation;
  @Column('text') funding!: Funding;
  @Column('smallint', { nullable: true }) stage!: 1 | 2 | null;
  @Column('text', { name: 'straight_because', nullable: true }) straightBecause!: StraightReason | null;
  @Column('text', { name: 'raised_because', nullable: true }) raisedBecause!: string | null;
  @Column('uuid', { name: 'attached_to', nullable: true }) attachedTo!: string | null;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn!: string | null;
  @Column('text', { name: 'settled_how', nullable: true }) settledHow!: string | null;
  @Column('date', { name: 'offered_on', nullable: true }) offeredOn!: string | null;
  @Column('text', { name: 'offer_answer', nullable: true }) offerAnswer!: OfferAnswer | null;
  @Column('text', { name: 'passed_to', nullable: true }) passedTo!: string | null;
  @Column('text', { name: 'answer_given', nullable: true }) answerGiven!: string | null;
  @Column('text', { name: 'not_needed', array: true }) notNeeded!: string[];
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}

/** One answer of a path; a yes to A to D holds who was told, when, and their reference. */
@Entity({ name: 'accord.triage_answer', synchronize: false })
export class TriageAnswerRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'path_id' }) pathId!: string;
  @PrimaryColumn('text') letter!: TriageLetter;
  @Column('text') answer!: 'yes' | 'no';
  @Column('text') note!: string;
  @Column('text', { name: 'told_who', nullable: true }) toldWho!: string | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;
  @Column('text', { name: 'told_reference', nullable: true }) toldReference!: string | null;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
  /** The version of the file that was triaged. */
  @Column('int') version!: number;
}
