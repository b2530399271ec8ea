import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** A room's answer to "may this case be closed?": what it still objects to, most important first; none when it agrees. */
export interface ClosingGate {
  readonly room: string;
  objections(caseId: string): Promise<readonly Refusal[]>;
  /** What the room found on the whole, as a code; null or left out when it found nothing. */
  outcome?(caseId: string): Promise<string | null>;
}

/** Upper rooms register what they object to when their module starts; casework asks in the transaction that closes. */
@Injectable()
export class ClosingGates {
  private readonly gates: ClosingGate[] = [];

  register(gate: ClosingGate): void {
    if (this.gates.some(({ room }) => room === gate.room)) throw new Error(`The room ${gate.room} has a gate already`);
    this.gates.push(gate);
  }

  async ask(caseId: string): Promise<readonly Refusal[]> {
    const answers: Refusal[] = [];
    for (const gate of this.gates) answers.push(...(await gate.objections(caseId)));
    return answers;
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
