import type { Option } from '@accord/design-system/web';
import type { Places } from '@accord/directory/contract';

/** Every site and its wards and services as one list; the value is `site/service`, `site/` for the site alone. */
export const placeOptions = (places: Places | undefined): Option[] =>
  (places?.items ?? []).flatMap((site) => [
    { value: `${site.id}/`, label: site.name },
    ...site.services.map((service) => ({ value: `${site.id}/${service.id}`, label: `${service.name}, ${site.name}` })),
  ]);
