/** The day on which the NHS began, `YYYY-MM-DD`: whatever is said to have happened on it or before is a slip of the keyboard. */
export const theNhsBegan = '1948-07-05';
