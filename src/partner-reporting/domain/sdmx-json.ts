import { AGE, CONF_STATUS, OBS_STATUS, POP_TYPE, REF_AREA, SEX } from './codes.js';
import { INDICATORS, UNITS } from './indicators.js';
import {
  observationsOf,
  roundingOf,
  SDMX_DIMENSIONS,
  SDMX_FLOW,
  type SdmxDimension,
  type SdmxRelease,
} from './sdmx-dataset.js';

export const SDMX_JSON_MEDIA_TYPE = 'application/vnd.sdmx.data+json; version=2.1.0';

interface Text {
  readonly en: string;
  readonly tr: string;
  readonly ar?: string;
}

interface Value {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}

interface Component {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values?: readonly Value[];
}

export interface SdmxJsonMessage {
  readonly $schema: string;
  readonly meta: {
    readonly id: string;
    readonly prepared: string;
    readonly test: boolean;
    readonly contentLanguages: readonly string[];
    readonly sender: { readonly id: string; readonly name: string };
  };
  readonly data: {
    readonly structures: readonly {
      readonly name: string;
      readonly names: Readonly<Record<string, string>>;
      readonly links: readonly { readonly rel: string; readonly urn: string }[];
      readonly dataSets: readonly number[];
      readonly dimensions: { readonly observation: readonly (Component & { readonly keyPosition: number })[] };
      readonly measures: { readonly observation: readonly Component[] };
      readonly attributes: { readonly dataSet: readonly Component[]; readonly observation: readonly Component[] };
    }[];
    readonly dataSets: readonly {
      readonly structure: number;
      readonly action: 'Replace';
      readonly attributes: readonly (number | string)[];
      readonly observations: Readonly<Record<string, readonly (number | string)[]>>;
    }[];
  };
}

const ALL: Text = { en: 'All', tr: 'Tümü', ar: 'الكل' };

const DIMENSION_NAMES = {
  FREQ: { en: 'Frequency', tr: 'Sıklık' },
  REF_AREA: { en: 'Area', tr: 'Bölge' },
  INDICATOR: { en: 'Indicator', tr: 'Gösterge' },
  POP_TYPE: { en: 'Population type', tr: 'Nüfus grubu' },
  SEX: { en: 'Sex', tr: 'Cinsiyet' },
  AGE: { en: 'Age', tr: 'Yaş' },
  DISABILITY: { en: 'Disability', tr: 'Engellilik' },
  CITIZENSHIP: { en: 'Citizenship', tr: 'Vatandaşlık' },
  BREAKDOWN: { en: 'Breakdown', tr: 'Ayrım' },
  TIME_PERIOD: { en: 'Month', tr: 'Ay' },
} as const satisfies Record<SdmxDimension, Text>;

const INDICATOR_LABELS = Object.fromEntries(Object.entries(INDICATORS).map(([id, { definition }]) => [id, definition]));

/** The codes of each dimension with their labels; a month is its own label. */
const CODE_LISTS: Record<Exclude<SdmxDimension, 'TIME_PERIOD'>, Readonly<Record<string, Text>>> = {
  FREQ: { M: { en: 'Monthly', tr: 'Aylık', ar: 'شهري' } },
  REF_AREA,
  INDICATOR: INDICATOR_LABELS,
  POP_TYPE,
  SEX,
  AGE,
  DISABILITY: { _T: ALL },
  CITIZENSHIP: { _T: ALL },
  BREAKDOWN: { _T: ALL },
};

/**
 * The release as an SDMX-JSON 2.1.0 data message (flat: every dimension at observation level). Observations are
 * `[value, OBS_STATUS, CONF_STATUS, UNIT_MEASURE]`, the attributes as positions in their lists; a suppressed value is `"NaN"`.
 */
export function sdmxJson(release: SdmxRelease): SdmxJsonMessage {
  const observations = observationsOf(release);
  const used = SDMX_DIMENSIONS.map((dimension) => [...new Set(observations.map(({ key }) => key[dimension]))].sort());
  const statuses = Object.keys(OBS_STATUS);
  const confidentiality = Object.keys(CONF_STATUS);
  const units = Object.keys(UNITS);
  const rows = observations.map(({ key, value, obsStatus, confStatus, unit }): [string, (number | string)[]] => [
    SDMX_DIMENSIONS.map((dimension, i) => used[i]?.indexOf(key[dimension])).join(':'),
    [value ?? 'NaN', statuses.indexOf(obsStatus), confidentiality.indexOf(confStatus), units.indexOf(unit)],
  ]);
  return {
    $schema: 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json',
    meta: {
      id: `${SDMX_FLOW.id}_${release.period}_R${release.revision}`,
      prepared: release.preparedAt,
      test: false,
      contentLanguages: ['en', 'tr', 'ar'],
      sender: { id: SDMX_FLOW.agency, name: 'Hemşehri' },
    },
    data: {
      structures: [
        {
          ...named({ en: 'Monthly inclusion statistics', tr: 'Aylık kapsayıcılık istatistikleri' }),
          links: [{ rel: 'dataflow', urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${flowId()}` }],
          dataSets: [0],
          dimensions: { observation: SDMX_DIMENSIONS.map((id, i) => dimension(id, i, used[i] ?? [])) },
          measures: { observation: [{ id: 'OBS_VALUE', ...named({ en: 'Value', tr: 'Değer' }) }] },
          attributes: {
            dataSet: [
              { id: 'ROUNDING', ...named({ en: 'Rounded to multiples of', tr: 'Yuvarlama tabanı' }) },
              { id: 'RELEASE_ID', ...named({ en: 'Release', tr: 'Yayın' }) },
              { id: 'REVISION_NO', ...named({ en: 'Revision', tr: 'Revizyon' }) },
            ],
            observation: [
              {
                id: 'OBS_STATUS',
                ...named({ en: 'Observation status', tr: 'Gözlem durumu' }),
                values: values(OBS_STATUS),
              },
              { id: 'CONF_STATUS', ...named({ en: 'Confidentiality', tr: 'Gizlilik' }), values: values(CONF_STATUS) },
              { id: 'UNIT_MEASURE', ...named({ en: 'Unit of count', tr: 'Sayım birimi' }), values: values(UNITS) },
            ],
          },
        },
      ],
      dataSets: [
        {
          structure: 0,
          action: 'Replace',
          attributes: [roundingOf(release), release.releaseId, release.revision],
          observations: Object.fromEntries(rows),
        },
      ],
    },
  };
}

function dimension(
  id: SdmxDimension,
  keyPosition: number,
  used: readonly string[],
): Component & { keyPosition: number } {
  const list: Readonly<Record<string, Text>> = id === 'TIME_PERIOD' ? {} : CODE_LISTS[id];
  const codes = used.map((code) => ({ id: code, ...named(list[code] ?? { en: code, tr: code }) }));
  return { id, ...named(DIMENSION_NAMES[id]), keyPosition, values: codes };
}

function values(list: Readonly<Record<string, Text>>): Value[] {
  return Object.entries(list).map(([id, text]) => ({ id, ...named(text) }));
}

function named(text: Text): { name: string; names: Readonly<Record<string, string>> } {
  return { name: text.en, names: { ...text } };
}

function flowId(): string {
  return `${SDMX_FLOW.agency}:${SDMX_FLOW.id}(${SDMX_FLOW.version})`;
}
