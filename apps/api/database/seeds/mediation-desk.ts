import { KeepRegister, Rooms } from '@accord/mediation/api';
import * as asked from '@accord/mediation/contract';
import type { SessionKind } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import type { Teller } from './teller';
import type { Told } from './told';

const day = 86_400_000;
const sites = 'SELECT id FROM accord.site WHERE organisation_id = $1 ORDER BY name';
const booked = `SELECT id FROM accord.mediation_session WHERE organisation_id = $1 AND mediation_id = $2 AND status = 'booked' ORDER BY starts_at LIMIT 1`;

/** The register of mediators and the rooms of an organisation, before the first mediation is told. */
export class MediationDesk {
  readonly coordinator = 'coordinator';
  private asked = 0;

  private constructor(
    private readonly mediatorIds: readonly string[],
    private readonly roomIds: readonly string[],
  ) {}

  static async set(teller: Teller, now: Date): Promise<MediationDesk> {
    const at = new Date(now.getTime() - 390 * day);
    const inTwoYears = new Date(now.getTime() + 600 * day).toISOString().slice(0, 10);
    const inAMonth = new Date(now.getTime() + 25 * day).toISOString().slice(0, 10);
    const internal = teller.oneOf('mediator', 'coordinator');
    const { name, staffId, email } = teller.staff(internal);
    const one = { body: 'Civil Mediation Council', registeredUntil: inTwoYears, insuredUntil: inTwoYears };
    const register = [
      { ...one, staffId, name, email, kind: 'internal', registrationNumber: 'CMC 20417', specialisms: ['Bereavement'], languages: ['English'] },
      { ...one, name: 'Robin Hale', email: 'robin.hale@resolve.example', kind: 'provider', registrationNumber: 'CMC 31802', specialisms: ['Maternity'], languages: ['English', 'Welsh'], remote: true },
      { ...one, name: 'Farida Noor', email: 'farida.noor@resolve.example', kind: 'provider', registrationNumber: 'CMC 31977', languages: ['English', 'Urdu'], insuredUntil: inAMonth },
    ];
    const mediatorIds: string[] = [];
    for (const mediator of register) mediatorIds.push((await teller.act('coordinator', at, KeepRegister, (keep) => keep.add(asked.AddMediator.parse(mediator)))).id);
    const roomIds = await rooms(teller, at);
    return new MediationDesk(mediatorIds, roomIds);
  }

  /** The mediators in turn, so that nobody is asked twice for the same hour. */
  nextMediator(): string {
    this.asked += 1;
    return this.mediatorIds[this.asked % this.mediatorIds.length] ?? '';
  }

  /** One room for a first meeting; a joint one has a room for each side as well. */
  roomsFor(kind: SessionKind): string[] {
    return kind === 'pre-meeting' ? this.roomIds.slice(3, 4) : this.roomIds.slice(0, 3);
  }

  sessionOf(told: Told, mediationId: string): Promise<string> {
    return told.act(this.coordinator, told.now, Database, async (db) => {
      const session = await db.one<{ id: string }>(booked, [told.teller.filled.organisationId, mediationId]);
      if (!session) throw new Error('No meeting is booked');
      return session.id;
    });
  }
}

async function rooms(teller: Teller, at: Date): Promise<string[]> {
  const [site] = await teller.act('coordinator', at, Database, (db) => db.query<{ id: string }>(sites, [teller.filled.organisationId]));
  const made: string[] = [];
  for (const name of ['Garden room', 'Quiet room 1', 'Quiet room 2', 'Library']) {
    const room = asked.AddRoom.parse({ siteId: site?.id, name, stepFree: name !== 'Library', hearingLoop: name === 'Garden room' });
    made.push((await teller.act('coordinator', at, Rooms, (keeping) => keeping.add(room))).id);
  }
  return made;
}
