import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter of the board with a name, private or the team's; deleted ones can be put back. */
@Entity({ name: 'accord.board_view', synchronize: false })
export class BoardView {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') name!: string;
  @Column('boolean', { name: 'for_team' }) forTeam!: boolean;
  @Column('jsonb') filter!: object;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
}
