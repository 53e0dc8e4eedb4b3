/**
 * UNHCR's specific-needs codes: the eleven groups of IOM/030-FOM/030/2009 with the detail codes seen in use. UNHCR has replaced the
 * disability part since, so every recorded need carries the version of the list it was taken from.
 */
export const NEEDS_LIST_VERSION = 'UNHCR-2009+2026-01';

/** Who may read and record needs whose mere mention endangers a person. */
export const SENSITIVE_NEED_ROLES = ['supervisor', 'refugee_worker', 'legal_aid'] as const;

const GROUPS = {
  CR: ['Child at risk', 'CP CS CC TP LW LO NE SE AF CL'],
  SC: ['Unaccompanied or separated child', 'UC SC CH IC FC NC'],
  WR: ['Woman at risk', 'WR SF LC PY'],
  ER: ['Older person at risk', 'NF FR MC'],
  SP: ['Single parent or caregiver', 'PT GP CG'],
  DS: ['Disability', 'BD DF PM PS MM MS SD'],
  SM: ['Serious medical condition', 'MI MN DP CI CC AD OT'],
  FU: ['Family unity', 'TR FR'],
  LP: ['Legal and physical protection', 'ND BN NA MM MD RR RD DA DO DT IH WP AN RP MS LS AP CR ST AF'],
  TR: ['Torture', 'PI HO WV'],
  SV: ['Survivor of sexual or gender-based violence', 'VA VF VO GM HP HK FM SS'],
} as const satisfies Record<string, readonly [string, string]>;

export type NeedGroup = keyof typeof GROUPS;

export interface NeedCode {
  code: string;
  group: NeedGroup;
  groupName: string;
  sensitive: boolean;
}

export const NEED_GROUPS: readonly { code: NeedGroup; name: string }[] = (
  Object.entries(GROUPS) as [NeedGroup, readonly [string, string]][]
).map(([code, [name]]) => ({ code, name }));

const SENSITIVE_GROUPS = new Set<string>(['SV', 'TR']);
const SENSITIVE_CODES = new Set(['LP-AP', 'LP-CR', 'LP-ST', 'LP-RP', 'LP-IH', 'SM-AD']);

export const NEED_CODES: ReadonlyMap<string, NeedCode> = new Map(
  (Object.entries(GROUPS) as [NeedGroup, readonly [string, string]][]).flatMap(([group, [groupName, details]]) =>
    details.split(' ').map((detail): [string, NeedCode] => {
      const code = `${group}-${detail}`;
      return [code, { code, group, groupName, sensitive: SENSITIVE_GROUPS.has(group) || SENSITIVE_CODES.has(code) }];
    }),
  ),
);

/** Whether holders of these roles may see or record the need. A code that is no longer in the list counts as sensitive. */
export const mayHandleNeed = (code: string, roles: readonly string[]): boolean =>
  NEED_CODES.get(code)?.sensitive === false ||
  roles.some((role) => (SENSITIVE_NEED_ROLES as readonly string[]).includes(role));
