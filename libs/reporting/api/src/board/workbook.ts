import writeXlsxFile from 'write-excel-file/node';

/** A cell is text, or a day as `YYYY-MM-DD` that becomes a date of the workbook. */
export type WorkbookCell = string | { readonly date: string };

const width = (heads: readonly string[], rows: readonly (readonly WorkbookCell[])[], column: number): number =>
  Math.min(60, Math.max(12, heads[column]?.length ?? 0, ...rows.slice(0, 200).map((row) => (typeof row[column] === 'string' ? row[column].length : 0))));

/** One sheet with its heads in bold and held in place. Text stays text: a workbook runs no formula of a string cell. */
export function workbookOf(sheet: string, heads: readonly string[], rows: readonly (readonly WorkbookCell[])[]): Promise<Buffer> {
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const columns = heads.map((_, column) => ({ width: width(heads, rows, column) }));
  return writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], { sheet, columns, stickyRowsCount: 1, dateFormat: 'dd mmm yyyy' }).toBuffer();
}

function cellOf(cell: WorkbookCell) {
  if (typeof cell !== 'string') return { value: new Date(`${cell.date}T00:00:00Z`), type: Date };
  // The library looks strings up in a plain object: a text that is a name of one would find that instead.
  return { value: cell in {} ? `${cell} ` : cell, type: String };
}
