/** What is known of an attendee `a`: as a party `p`, a person of the case `h`, a colleague `s`, or a mediator `r`. */
export const attendeeJoins = `
  LEFT JOIN accord.mediation_party p ON p.organisation_id = a.organisation_id AND p.id = a.party_id
  LEFT JOIN accord.person h ON h.organisation_id = p.organisation_id AND h.id = p.person_id
  LEFT JOIN accord.staff s ON s.organisation_id = p.organisation_id AND s.id = p.staff_id
  LEFT JOIN accord.mediator r ON r.organisation_id = a.organisation_id AND r.id = a.mediator_id`;

/** A guest alone is known by what was typed for the meeting. */
export const attendeeName = `coalesce(h.name, s.name, r.name, nullif(p.name, ''), a.name)`;
export const attendeeEmail = `coalesce(h.email, s.email, r.email, nullif(p.email, ''), nullif(a.email, ''))`;
