import { Injectable } from '@angular/core';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in London, as `YYYY-MM-DD`, wherever this browser stands. For filling in fields; the server decides. */
@Injectable({ providedIn: 'root' })
export class Today {
  date(): string {
    return london.format(new Date());
  }

  yesterday(): string {
    const noon = new Date(`${this.date()}T12:00:00Z`);
    noon.setUTCDate(noon.getUTCDate() - 1);
    return noon.toISOString().slice(0, 10);
  }
}
