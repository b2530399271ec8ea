import { HandLetter, SendLetter, SettleLetter, WriteLetter } from '@accord/correspondence/api';
import type { LetterKind } from '@accord/correspondence/rules';
import { ShowSignOff, SignLetter } from '@accord/outcomes/api';
import type { DemoPost, Ending } from './demo-post';
import type { Step, Told } from './told';

interface Written {
  readonly id: string;
  readonly version: number;
}

/** Letters really written, signed by another person, and sent into the demo's catcher at their own time. */
export class TellLetters {
  constructor(private readonly post: DemoPost) {}

  /** Acknowledged by a letter, in time unless the story says otherwise. */
  acknowledge = (ending: Ending = 'takes'): Step => async (told) => {
    const letter = await write(told, 'acknowledgement', told.on(told.chance.whole(0, 2)));
    await told.act(told.beginning.handler, told.soon(4), SendLetter, (sending) => sending.run(letter.id, letter));
    await this.post.goesOut(told, told.soon(), ending);
  };

  /** The acknowledgement is written and waits to be sent. */
  draftAcknowledgement: Step = async (told) => {
    await write(told, 'acknowledgement', told.on(1));
  };

  /** Somebody found out what became of a letter in doubt. */
  settleDoubt: Step = async (told) => {
    const letter = await write(told, 'acknowledgement', told.on(1));
    const { handler } = told.beginning;
    const { version } = await told.act(handler, told.soon(4), SendLetter, (sending) => sending.run(letter.id, letter));
    await this.post.goesOut(told, told.soon(), 'loses');
    const said = { outcome: 'went' as const, version: version + 1, evidence: 'They rang to say that it came.' };
    await told.act(handler, told.on(3), SettleLetter, (settling) => settling.doubt(letter.id, said));
  };

  /** The response is being written. */
  draftResponse: Step = async (told) => {
    await write(told, 'response', told.daysAgo(1));
  };

  /** Written and handed over: it waits for a signature since `days` days. */
  handOver = (days: number): Step => async (told) => {
    await handedOver(told, 'response', told.daysAgo(days));
  };

  /** The signatory sent it back with remarks. */
  sendBack: Step = async (told) => {
    const { id, version } = await handedOver(told, 'response', told.daysAgo(2));
    const said = { version, remarks: 'Please say who will look every hour, and from when.' };
    await told.act(told.teller.oneOf('chief'), told.daysAgo(1), SignLetter, (signing) => signing.return(id, said));
  };

  /** Written, signed by the responsible person and sent, `from` to `to` days after it reached us. */
  respond = (from: number, to: number): Step => async (told) => {
    await this.signed(told, await handedOver(told, 'response', told.on(told.chance.whole(from, to))));
  };

  /** Six months passed without an answer: written `days` days ago to say why, signed and sent. */
  explain = (days: number): Step => async (told) => {
    await this.signed(told, await handedOver(told, 'explaining', told.daysAgo(days)));
  };

  private async signed(told: Told, { id, version }: Written): Promise<void> {
    const chief = told.teller.oneOf('chief');
    const at = told.soon(told.chance.whole(60, 300));
    await told.act(chief, at, ShowSignOff, (show, me) => show.one(id, me));
    await told.act(chief, told.soon(6), SignLetter, (signing, me) => signing.approve(id, { version }, me));
    await this.post.goesOut(told, told.soon());
  }
}

const write = (told: Told, kind: LetterKind, at: Date): Promise<Written> =>
  told.act(told.beginning.handler, at, WriteLetter, (writing, me) => writing.run(told.id, { kind }, me));

async function handedOver(told: Told, kind: LetterKind, at: Date): Promise<Written> {
  const { id, version } = await write(told, kind, at);
  return told.act(told.beginning.handler, told.soon(40), HandLetter, (handing) => handing.run(id, version, 'askForSignature'));
}
