import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done, Made } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { BoardFilter } from '@accord/reporting/contract';
import type { BoardViewRow, BoardViews, ChangeBoardView, SaveBoardView } from '@accord/reporting/contract';
import { Injectable } from '@nestjs/common';
import { BoardView } from './board-view.entity';

const columns = `v.id, v.name, v.for_team AS "forTeam", v.staff_id AS "staffId", v.filter, v.version, d.view_id IS NOT NULL AS "isDefault"`;
const from = `FROM accord.board_view v LEFT JOIN accord.board_default d ON d.organisation_id = v.organisation_id AND d.view_id = v.id AND d.staff_id = $2`;
const mine = `SELECT ${columns} ${from} WHERE v.organisation_id = $1 AND v.deleted_at IS NULL ORDER BY v.for_team, lower(v.name), v.id LIMIT 200`;
const one = `SELECT ${columns} ${from} WHERE v.organisation_id = $1 AND v.id = $3`;
const choose = `INSERT INTO accord.board_default VALUES ($1, $2, $3) ON CONFLICT (organisation_id, staff_id) DO UPDATE SET view_id = excluded.view_id`;
const forget = 'DELETE FROM accord.board_default WHERE organisation_id = $1 AND staff_id = $2';

interface Stored extends Omit<BoardViewRow, 'filter' | 'mayChange'> {
  readonly staffId: string;
  readonly filter: unknown;
}

const sameName = `
  SELECT 1 FROM accord.board_view v
  WHERE v.organisation_id = $1 AND v.deleted_at IS NULL AND (v.for_team OR v.staff_id = $2) AND lower(v.name) = lower($3) AND v.id <> $4 LIMIT 1`;

const nameTaken = { ...refuse('name-taken', 'A view you see has this name. Choose another.'), field: 'name' };
const notYours = refuse('view-of-another', 'A colleague made this view. They or a manager can change it.');

/** The views of the board that a person sees: their own and the team's. */
@Injectable()
export class KeepViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(me: Staff): Promise<BoardViews> {
    const rows = await this.db.query<Stored>(mine, [this.db.acting.organisationId, me.staffId]);
    return { items: rows.map((row) => seen(row, me)) };
  }

  async save(me: Staff, { name, forTeam, filter }: SaveBoardView): Promise<Made | Refusal> {
    const id = randomUUID();
    if (await this.isTaken(me, name, id)) return nameTaken;
    await this.db.insert(BoardView, { organisationId: this.db.acting.organisationId, id, staffId: me.staffId, name, forTeam, filter, version: 1, createdAt: this.clock.now(), deletedAt: null });
    this.changed('board-view.saved', id);
    return { id };
  }

  async change(me: Staff, id: string, { version, ...changes }: ChangeBoardView): Promise<Done | Refusal | Conflict> {
    const view = await this.view(me, id);
    if (!mayChange(view, me)) return notYours;
    const { name, forTeam } = changes;
    if (await this.isTaken(me, name, id)) return nameTaken;
    const filter = changes.filter ?? BoardFilter.parse(view.filter);
    if (!(await this.db.update(BoardView, id, version, { name, forTeam, filter }))) return conflictWith({ name: view.name, forTeam: view.forTeam, version: view.version });
    this.changed('board-view.changed', id);
    return { done: true };
  }

  /** Deleted is only hidden: the next press can put it back as it was. */
  async remove(me: Staff, id: string): Promise<Done | Refusal> {
    return this.hide(me, id, this.clock.now(), 'board-view.deleted');
  }

  async restore(me: Staff, id: string): Promise<Done | Refusal> {
    return this.hide(me, id, null, 'board-view.restored');
  }

  /** The view with which the board opens for this person; null for every open date. */
  async chooseDefault(me: Staff, viewId: string | null): Promise<Done> {
    const { organisationId } = this.db.acting;
    if (viewId === null) await this.db.change(forget, [organisationId, me.staffId]);
    else await this.db.change(choose, [organisationId, me.staffId, (await this.view(me, viewId)).id]);
    return { done: true };
  }

  private async hide(me: Staff, id: string, deletedAt: Date | null, action: string): Promise<Done | Refusal> {
    const view = await this.view(me, id);
    if (!mayChange(view, me)) return notYours;
    await this.db.update(BoardView, id, view.version, { deletedAt });
    this.changed(action, id);
    return { done: true };
  }

  /** Whether another view that this person sees has the name already. */
  private async isTaken(me: Staff, name: string, id: string): Promise<boolean> {
    return (await this.db.one(sameName, [this.db.acting.organisationId, me.staffId, name, id])) !== undefined;
  }

  private async view(me: Staff, id: string): Promise<Stored> {
    return found(await this.db.one<Stored>(one, [this.db.acting.organisationId, me.staffId, id]));
  }

  private changed(action: string, id: string): void {
    this.audit.changed({ action, subjectKind: 'board-view', subjectId: id });
  }
}

const mayChange = (view: Stored, me: Staff): boolean => view.staffId === me.staffId || may(me.roles, 'board.arrange');

/** A filter that a later version no longer knows is read as far as it can be. */
function seen({ staffId, filter, ...view }: Stored, me: Staff): BoardViewRow {
  const read = BoardFilter.safeParse(filter);
  return { ...view, filter: read.success ? read.data : { sort: 'due' }, mayChange: mayChange({ ...view, staffId, filter }, me) };
}
