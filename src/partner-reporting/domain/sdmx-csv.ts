import { csvLines } from '../../platform/http/csv.js';
import { observationsOf, roundingOf, SDMX_DIMENSIONS, SDMX_FLOW, type SdmxRelease } from './sdmx-dataset.js';

export const SDMX_CSV_MEDIA_TYPE = 'application/vnd.sdmx.data+csv; version=2.0.0';

/** STRUCTURE first, then dimensions, measure, attributes, as SDMX-CSV 2.0.0 asks. */
export const SDMX_CSV_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  ...SDMX_DIMENSIONS,
  'OBS_VALUE',
  'OBS_STATUS',
  'CONF_STATUS',
  'UNIT_MEASURE',
  'ROUNDING',
  'RELEASE_ID',
  'REVISION_NO',
] as const;

/**
 * SDMX-CSV with one row per observation, CRLF line ends. A suppressed value is `NaN`, the standard's missing value of a
 * Double. Cells that a spreadsheet would run as a formula come out as text.
 */
export function sdmxCsv(release: SdmxRelease): string {
  const structure = `${SDMX_FLOW.agency}:${SDMX_FLOW.id}(${SDMX_FLOW.version})`;
  const rows = observationsOf(release).map(({ key, value, obsStatus, confStatus, unit }) => [
    'dataflow',
    structure,
    'R',
    ...SDMX_DIMENSIONS.map((dimension) => key[dimension]),
    value === null ? 'NaN' : String(value),
    obsStatus,
    confStatus,
    unit,
    roundingOf(release),
    release.releaseId,
    String(release.revision),
  ]);
  return csvLines([SDMX_CSV_COLUMNS, ...rows]);
}
