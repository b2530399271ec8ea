import { Injectable } from '@nestjs/common';

/** For whom a digest is written. */
export interface DigestReader {
  readonly staffId: string;
  readonly roles: readonly string[];
}

/** One figure of a digest: words that name nobody and no case, and the page of the portal where its rows are. */
export interface DigestFigure {
  readonly key: string;
  /** `3 dates have no owner` */
  readonly words: string;
  readonly count: number;
  /** `/board?owner=nobody` */
  readonly to: string;
}

/** What a room adds to the digest of a person; no figures where there is nothing for that role. */
export interface DigestSection {
  readonly room: string;
  readonly heading: string;
  figures(reader: DigestReader): Promise<readonly DigestFigure[]>;
}

/**
 * The parts of a person's digest. Rooms register theirs when their module starts; whoever sends the digest asks in a
 * transaction that acts as its reader, so that the figures count what the reader may see and no more.
 */
@Injectable()
export class DigestSections {
  private readonly sections: DigestSection[] = [];

  register(section: DigestSection): void {
    if (this.sections.some(({ room }) => room === section.room)) throw new Error(`The room ${section.room} has a section already`);
    this.sections.push(section);
  }

  async of(reader: DigestReader): Promise<{ readonly heading: string; readonly figures: readonly DigestFigure[] }[]> {
    const parts = [];
    for (const section of this.sections) parts.push({ heading: section.heading, figures: await section.figures(reader) });
    return parts.filter(({ figures }) => figures.length > 0);
  }
}
