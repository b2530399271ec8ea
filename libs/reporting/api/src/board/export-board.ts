import type { BoardFilter, BoardRow } from '@accord/reporting/contract';
import { Injectable, StreamableFile } from '@nestjs/common';
import { csvLine } from './csv';
import { ReadBoard } from './read-board';
import { workbookOf } from './workbook';

const heads = ['Reference', 'What', 'Rule', 'Due', 'Act by', 'State', 'Owner', 'Service'] as const;

/** The board as a file for a spreadsheet; it carries references, never names or words of patients, and the export is recorded. */
@Injectable()
export class ExportBoard {
  constructor(private readonly board: ReadBoard) {}

  async csv(filter: BoardFilter): Promise<StreamableFile> {
    const lines = [csvLine(heads)];
    for await (const rows of this.board.all(filter)) lines.push(...rows.map((row) => csvLine(cellsOf(row))));
    const file = Buffer.from(`\uFEFF${lines.join('')}`, 'utf8');
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="board.csv"', length: file.length });
  }

  /** The two dates are dates of the workbook, so that it can sort and count by them. */
  async xlsx(filter: BoardFilter): Promise<StreamableFile> {
    const lines: (string | { readonly date: string })[][] = [];
    for await (const rows of this.board.all(filter)) lines.push(...rows.map((row) => cellsOf(row).map((cell, place) => (place === 3 || place === 4 ? { date: cell } : cell))));
    const file = await workbookOf('Board', heads, lines);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new StreamableFile(file, { type, disposition: 'attachment; filename="board.xlsx"', length: file.length });
  }
}

const cellsOf = (row: BoardRow): string[] => [row.reference, row.what, row.ruleId, row.dueOn, row.actBy, row.standing.words, row.owner ?? 'nobody', row.service ?? ''];
