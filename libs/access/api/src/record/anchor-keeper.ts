import { join } from 'node:path';
import { Clock, Database, Log, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { writeAnchor } from './anchors';
import type { Anchor, ChainHead } from './anchors';

const anHour = 3_600_000;

/** The folder of anchors: outside the database, best on another machine's disk. */
export const anchorFolder = (settings: Settings): string => settings.ANCHOR_DIR ?? join(settings.DATA_DIR, 'anchors');

/** Writes an anchor every hour, in the worker. */
@Injectable()
export class AnchorKeeper implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  start(): void {
    const write = () => void this.write().catch((fault) => this.log.fault('no anchor could be written', fault));
    this.timer = setInterval(write, anHour);
    write();
  }

  /** One anchor of where every chain stands now. */
  async write(): Promise<Anchor> {
    const heads = await this.db.across<ChainHead>('SELECT * FROM accord.record_heads()');
    return writeAnchor(anchorFolder(this.settings), heads.map((head) => ({ ...head, seq: Number(head.seq) })), this.clock.now());
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
