import type { CalendarAnswer } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';

/** Whoever sends invitations: knows who was invited under a UID, and is told the answers. */
export interface Inviter {
  /** Addresses invited under this UID, in lower case; null when the UID is not theirs. Within the organisation of the unit of work. */
  invited(uid: string): Promise<readonly string[] | null>;
  /** Takes the answer, in the same transaction; `answeredAt` is when it reached us. */
  answered(answer: CalendarAnswer & { readonly answeredAt: Date; readonly mailId: string }): Promise<void>;
}

/** Upper rooms that send invitations register here; casework never learns of their answers. */
@Injectable()
export class Invitations {
  private readonly inviters: Inviter[] = [];

  register(inviter: Inviter): void {
    this.inviters.push(inviter);
  }

  /** Who was invited under this UID, and by whom; null when nobody here sent it. */
  async under(uid: string): Promise<{ inviter: Inviter; invited: readonly string[] } | null> {
    for (const inviter of this.inviters) {
      const invited = await inviter.invited(uid);
      if (invited) return { inviter, invited };
    }
    return null;
  }
}
