import type { Logged, LogContact as LogRequest } from '@accord/casework/contract';
import { oddDetails } from '@accord/people/rules';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { FinishLogging } from './finish-logging';
import { HandOverDanger } from './hand-over-danger';
import { OpenFile } from './open-file';

/** Logs a contact: a file from its first save, with its people, needs, dates and one reference, waiting for triage. */
@Injectable()
export class LogContact {
  constructor(
    private readonly openFile: OpenFile,
    private readonly finish: FinishLogging,
    private readonly danger: HandOverDanger,
  ) {}

  async run(said: LogRequest): Promise<Logged | Refusal> {
    const file = await this.openFile.run(said, { type: 'contact', owner: said.assignToMe ? 'me' : 'nobody', closedAs: null });
    if (isRefused(file)) return file;
    const refusal = await this.finish.run(file, said);
    if (refusal) return refusal;
    if (said.handOver) await this.danger.run(file.id, said.handOver);
    return { id: file.id, reference: file.reference, notes: [...oddDetails(said.caller ?? {}), ...oddDetails(said.patient ?? {})] };
  }
}
