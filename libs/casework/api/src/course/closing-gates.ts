import type { ClosingRecord } from '@accord/casework/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** What rooms above say of a case that is to be closed; each tells its part. */
export type ToldAbove = Pick<ClosingRecord, 'found' | 'mediationAgreed' | 'objections'>;

/** A room's answer to "may this case be closed?". */
export interface ClosingGate {
  readonly room: string;
  /** What it objects to, whatever the way of closing, most important first. */
  objections?(caseId: string): Promise<readonly Refusal[]>;
  /** What it knows that a way of closing asks for. */
  told?(caseId: string): Promise<Partial<ToldAbove>>;
  /** What the room found on the whole, as a code; null or left out when it found nothing. */
  outcome?(caseId: string): Promise<string | null>;
}

/** Upper rooms register what they know and object to when their module starts; casework asks in the transaction that closes. */
@Injectable()
export class ClosingGates {
  private readonly gates: ClosingGate[] = [];

  register(gate: ClosingGate): void {
    if (this.gates.some(({ room }) => room === gate.room)) throw new Error(`The room ${gate.room} has a gate already`);
    this.gates.push(gate);
  }

  async ask(caseId: string): Promise<ToldAbove> {
    const parts = await Promise.all(this.gates.flatMap((gate) => [gate.objections?.(caseId).then((objections) => ({ objections })), gate.told?.(caseId)]));
    const none: ToldAbove = { found: [], mediationAgreed: false, objections: [] };
    return parts.reduce<ToldAbove>((told, part) => ({ ...told, ...part, objections: [...told.objections, ...(part?.objections ?? [])] }), none);
  }

  /** The outcome of the whole, kept with the case as it closes: yearly returns and reports count it. */
  async outcomeOf(caseId: string): Promise<string | null> {
    for (const gate of this.gates) {
      const outcome = (await gate.outcome?.(caseId)) ?? null;
      if (outcome !== null) return outcome;
    }
    return null;
  }
}
