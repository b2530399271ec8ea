/** One figure of the bench of dates, beside what was aimed at. */
export interface DatesLine {
  readonly what: string;
  readonly aim: string;
  readonly figure: string;
  readonly met: boolean;
}

export const rowOf = ({ what, aim, figure, met }: DatesLine): string => `| ${what} | ${aim} | ${figure} | ${met ? 'yes' : '**no**'} |`;

/** A line whose figure is seconds or milliseconds, met when it is not above the aim. */
export function within(what: string, value: number, most: number, unit: 's' | 'ms'): DatesLine {
  return { what, aim: `${most} ${unit}`, figure: `${value.toFixed(1)} ${unit}`, met: value <= most };
}
