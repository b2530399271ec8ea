const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-11` as `November 2026`. */
export function monthName(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  return `${names[Number(number) - 1] ?? ''} ${year}`;
}
