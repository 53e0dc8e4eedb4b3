import type { Report } from './liaison-reports.js';
import { SDMX_CSV_MEDIA_TYPE, sdmxCsv } from './domain/sdmx-csv.js';
import type { SdmxRelease } from './domain/sdmx-dataset.js';
import { SDMX_JSON_MEDIA_TYPE, sdmxJson } from './domain/sdmx-json.js';
import { presentFigure, presentReport } from './statistics.presenter.js';

interface Form {
  name: string;
  mediaType: string;
  write(report: Report): string;
}

/** The forms in which a released month is given. */
export const REPORT_FORMS: Record<'json' | 'sdmx-csv' | 'sdmx-json', Form> = {
  json: {
    name: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: (report) => JSON.stringify({ ...presentReport(report), cells: report.cells.map(presentFigure) }),
  },
  'sdmx-csv': {
    name: 'csv',
    mediaType: `${SDMX_CSV_MEDIA_TYPE}; charset=utf-8`,
    write: (report) => sdmxCsv(sdmxOf(report)),
  },
  'sdmx-json': {
    name: 'sdmx',
    mediaType: SDMX_JSON_MEDIA_TYPE,
    write: (report) => JSON.stringify(sdmxJson(sdmxOf(report))),
  },
};

const sdmxOf = (report: Report): SdmxRelease => ({
  releaseId: report.id,
  revision: report.revision,
  period: report.period,
  profile: report.profile,
  preparedAt: report.released_at.toISOString(),
  cells: report.cells,
});

/** The form that an Accept header asks for; plain JSON when it asks for none of ours. */
export function formAccepted(accept = ''): keyof typeof REPORT_FORMS {
  if (accept.includes('application/vnd.sdmx.data+csv')) return 'sdmx-csv';
  return accept.includes('application/vnd.sdmx.data+json') ? 'sdmx-json' : 'json';
}
