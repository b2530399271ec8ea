import type { Body, BodyKind } from '../body';
import type { Nation } from '../nation';

const nothingSettled = 'Inspects services. It does not settle one person’s NHS complaint.';

/** Regulators and schemes for private care. */
export const regulators: readonly Body[] = [
  body('cqc', 'Care Quality Commission', 'regulator', ['england'], nothingSettled),
  body('his', 'Healthcare Improvement Scotland', 'regulator', ['scotland'], 'Inspects services, and hears complaints about independent healthcare in Scotland.'),
  body('hiw', 'Healthcare Inspectorate Wales', 'regulator', ['wales'], nothingSettled),
  body('rqia', 'Regulation and Quality Improvement Authority', 'regulator', ['northern-ireland'], nothingSettled),
  body('iscas', 'Independent Sector Complaints Adjudication Service', 'private-care', ['england', 'scotland', 'wales', 'northern-ireland'], 'Adjudicates complaints about private care by its members.', 'The person has six months after the second stage.'),
  body('dcs', 'Dental Complaints Service', 'private-care', ['england', 'scotland', 'wales', 'northern-ireland'], 'Helps with complaints about private dental care.'),
];

function body(id: string, name: string, kind: BodyKind, nations: readonly Nation[], helpsWith: string, note = ''): Body {
  return { id, name, kind, nations, helpsWith, telephone: null, note, from: null, until: null, lastChecked: null, source: 'National guidance, not checked again' };
}
