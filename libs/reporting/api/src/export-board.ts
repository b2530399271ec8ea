import { StreamableFile } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { BoardFilter, BoardRow } from '@accord/reporting/contract';
import { csvLine } from './csv';
import { ReadBoard } from './read-board';

const heads = ['Reference', 'What', 'Rule', 'Due', 'Act by', 'State', 'Owner', 'Service'];

/** The board as CSV for a spreadsheet; it carries references, never names of patients, and the export is recorded. */
@Injectable()
export class ExportBoard {
  constructor(private readonly board: ReadBoard) {}

  async run(filter: BoardFilter): Promise<StreamableFile> {
    const lines = [csvLine(heads)];
    for await (const rows of this.board.all(filter)) lines.push(...rows.map(lineOf));
    const file = Buffer.from(`\uFEFF${lines.join('')}`, 'utf8');
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="board.csv"', length: file.length });
  }
}

const lineOf = (row: BoardRow): string => csvLine([row.reference, row.what, row.ruleId, row.dueOn, row.actBy, row.standing.words, row.owner ?? 'nobody', row.service ?? '']);
