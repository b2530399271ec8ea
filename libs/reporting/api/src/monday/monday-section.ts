import { DigestSections } from '@accord/access/api';
import type { DigestFigure, DigestReader, DigestSection } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ReadMonday } from './read-monday';

/** The figures of a manager's morning for the digest: the same reading as the page, so that mail and screen never differ. */
@Injectable()
export class MondaySection implements DigestSection, OnModuleInit {
  readonly room = 'reporting';
  readonly heading = 'Since you last looked';

  constructor(
    private readonly sections: DigestSections,
    private readonly monday: ReadMonday,
  ) {}

  onModuleInit(): void {
    this.sections.register(this);
  }

  async figures({ roles }: DigestReader): Promise<readonly DigestFigure[]> {
    if (!may(roles, 'monday.read')) return [];
    const { figures } = await this.monday.run();
    return figures.filter(({ count }) => count > 0).map(({ key, count, sentence }) => ({ key, words: sentence, count, to: `/monday?figure=${key}` }));
  }
}
