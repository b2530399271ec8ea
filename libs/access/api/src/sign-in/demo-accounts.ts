import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoSignIns } from '@accord/access/contract';
import { SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';

/** The sign-ins of the demo's made-up people, as the demo's filling wrote them. */
@Injectable()
export class DemoAccounts {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async run(): Promise<DemoSignIns> {
    if (!this.settings.ACCORD_DEMO) return { items: [] };
    const text = await readFile(join(this.settings.DATA_DIR, 'demo-sign-ins.json'), 'utf8');
    return { items: JSON.parse(text) };
  }
}
