/** The ways of counting, as the forms offer them; the value is that of the contract. */
export const countingChoices = [
  { value: 'working-day AFTER', label: 'Working days after the day', hint: 'The first working day after it is day 1' },
  { value: 'working-day DAY1', label: 'Working days, the day itself being day 1', hint: 'Or the next working day' },
  { value: 'working-day FROM', label: 'Working days beginning with the day' },
  { value: 'day AFTER', label: 'Days after the day' },
  { value: 'day FROM', label: 'Days beginning with the day' },
  { value: 'month FROM', label: 'Months beginning with the day', hint: 'Ends the day before the same date' },
  { value: 'month MAFTER', label: 'Months after the day', hint: 'Ends on the same date' },
] as const;
