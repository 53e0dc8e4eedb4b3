import { isRecord, type Json } from './hsds-nested.js';

/** Tables of the tabular form of HSDS, and the nested list each becomes. */
const OF_SERVICE: Record<string, string> = {
  phones: 'phones',
  schedules: 'schedules',
  service_areas: 'service_areas',
  languages: 'languages',
  funding: 'funding',
  cost_options: 'cost_options',
  required_documents: 'required_documents',
  contacts: 'contacts',
  url: 'additional_urls',
  urls: 'additional_urls',
  additional_urls: 'additional_urls',
  service_capacity: 'capacities',
  service_capacities: 'capacities',
};

/** The tables (`{"services.csv": [ … ], …}`, with or without `.csv`) as nested records; null when the object is not that. */
export function fromTables(file: Json): Json[] | null {
  const tables = new Map<string, Json[]>();
  for (const [name, rows] of Object.entries(file)) {
    if (Array.isArray(rows)) tables.set(name.replace(/\.csv$/i, ''), rows.filter(isRecord));
  }
  const services = tables.get('services');
  // An organisation with nested services also has a list of that name, but is a record itself.
  if (!services || 'id' in file) return null;
  const links = tables.get('service_at_locations') ?? tables.get('service_at_location') ?? [];
  const locations = new Map(
    (tables.get('locations') ?? []).map((row) => [
      row['id'],
      { ...row, addresses: having(tables.get('addresses'), 'location_id', row['id']) },
    ]),
  );
  const organizations = tables.get('organizations') ?? [];
  const nested = services.map((service) => ({
    ...service,
    ...Object.fromEntries(
      Object.entries(OF_SERVICE).flatMap(([table, list]) => {
        const rows = having(tables.get(table), 'service_id', service['id']);
        return rows.length > 0 ? [[list, rows]] : [];
      }),
    ),
    service_at_locations: having(links, 'service_id', service['id']).map((link) => ({
      ...link,
      location: locations.get(link['location_id']),
    })),
  }));
  return [...organizations, ...nested];
}

const having = (rows: Json[] | undefined, field: string, id: unknown): Json[] =>
  (rows ?? []).filter((row) => id !== undefined && row[field] === id);
