/** One bank holiday as gov.uk publishes it; `date` is `YYYY-MM-DD`. */
export interface BankHoliday {
  readonly date: string;
  readonly title: string;
  readonly notes?: string;
}
