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
  /** The hash that each chain was last anchored with: one that did not grow since need not be told again. */
  private readonly anchored = new Map<string, string>();

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

  /** One anchor of where the chains stand now that grew since the last; the first of a process tells them all. */
  async write(): Promise<Anchor> {
    const heads = await this.db.across<ChainHead>('SELECT * FROM accord.record_heads()');
    const grown = heads.filter((head) => this.anchored.get(keyOf(head)) !== head.hash).map((head) => ({ ...head, seq: Number(head.seq) }));
    const anchor = await writeAnchor(anchorFolder(this.settings), grown, this.clock.now());
    for (const head of grown) this.anchored.set(keyOf(head), head.hash);
    return anchor;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}

const keyOf = ({ organisationId, chain }: ChainHead): string => `${organisationId}/${chain}`;
