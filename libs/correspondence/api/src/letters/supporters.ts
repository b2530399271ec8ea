import type { Support } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from './case-record';

/** `response-times.md` 7, as at November 2026; the numbers were seen on official pages. */
const byNation: Readonly<Record<CaseRecord['nation'], Support>> = {
  england: {
    advocacy: { name: 'The independent NHS complaints advocacy service of your council', telephone: '', website: '' },
    ombudsman: { name: 'Parliamentary and Health Service Ombudsman', telephone: '0345 015 4033', website: 'www.ombudsman.org.uk' },
  },
  scotland: {
    advocacy: { name: 'Patient Advice and Support Service (PASS)', telephone: '0800 917 2127', website: '' },
    ombudsman: { name: 'Scottish Public Services Ombudsman', telephone: '0800 377 7330', website: 'www.spso.org.uk' },
  },
  wales: { advocacy: { name: 'Llais', telephone: '', website: 'www.llaiswales.org' }, ombudsman: { name: 'Public Services Ombudsman for Wales', telephone: '', website: '' } },
  'northern-ireland': {
    advocacy: { name: 'Patient and Client Council', telephone: '0800 917 0222', website: '' },
    ombudsman: { name: 'Northern Ireland Public Services Ombudsman', telephone: '', website: 'www.nipso.org.uk' },
  },
};

/** Who stands beside the complainant, and who looks again after us. */
@Injectable()
export class Supporters {
  async of({ nation }: CaseRecord): Promise<Support> {
    return byNation[nation];
  }
}
