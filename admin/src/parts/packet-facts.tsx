import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from './code-input';
import { Code, Typed } from './code';
import { useDistricts, useNamesOf } from './code-lists';

export type PacketField = Api['PacketFieldView']['name'];
export type PacketValues = Api['PacketFieldsView'];

/** The values of a packet in words; null where nothing was recorded. */
export function usePacketWords(callable = false): (field: PacketField, values: PacketValues) => ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const languageName = useNamesOf('language');
  const districtName = useDistricts().nameOf;
  const typed = (value: string | null | undefined): ReactNode => (value ? <Typed>{value}</Typed> : null);
  const show: { [F in PacketField]: (values: PacketValues) => ReactNode } = {
    callName: ({ callName }) => typed(callName),
    names: ({ names = [] }) =>
      names.length === 0
        ? null
        : names.map(({ given, family }) => (
            <Box key={`${given} ${family}`}>
              <Typed>{`${given} ${family}`}</Typed>
            </Box>
          )),
    birthDate: ({ birthDate }) =>
      birthDate ? birthDate.length === 10 ? formats.day(birthDate) : <Code>{birthDate}</Code> : null,
    age: ({ age }) => (age == null ? null : formats.number(age)),
    sex: ({ sex }) => (sex ? word('sex', sex) : null),
    languages: ({ languages = [] }) => (languages.length === 0 ? null : languages.map(languageName).join(' · ')),
    interpreterNeed: ({ interpreterNeed }) =>
      interpreterNeed == null ? null : text(interpreterNeed ? 'common.yes' : 'common.no'),
    district: ({ district }) => (district ? districtName(district) : null),
    neighbourhood: ({ neighbourhood }) => typed(neighbourhood),
    phone: ({ phone = [] }) => (phone.length === 0 ? null : <Phones numbers={phone} callable={callable} />),
    safeContact: ({ safeContact }) =>
      safeContact ? (
        <>
          <Box component="strong">{word('safeContactRule', safeContact.rule)}</Box>
          {safeContact.note && <Box>{typed(safeContact.note)}</Box>}
        </>
      ) : null,
    householdSize: ({ householdSize }) => (householdSize == null ? null : formats.number(householdSize)),
    sector: ({ sector }) => (sector ? word('sector', sector) : null),
    needSummary: ({ needSummary }) =>
      needSummary ? (
        <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
          {typed(needSummary)}
        </Box>
      ) : null,
  };
  return (field, values) => show[field](values);
}

function Phones({ numbers, callable }: { numbers: readonly string[]; callable: boolean }): ReactNode {
  return numbers.map((number) => (
    <Box key={number} sx={{ minHeight: callable ? 32 : undefined }}>
      {callable ? (
        <Link href={`tel:${number}`}>
          <Code>{number}</Code>
        </Link>
      ) : (
        <Code>{number}</Code>
      )}
    </Box>
  ));
}

/** Fields that were agreed to, each by its name, with what it says. `values` null: only the names are known. */
export function PacketFacts({
  fields,
  values,
  missing,
  callable = false,
}: {
  fields: readonly PacketField[];
  values: PacketValues | null;
  /** What stands where there is no value; "not recorded" when left out. */
  missing?: (field: PacketField) => string;
  /** Whether telephone numbers can be tapped. */
  callable?: boolean;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = usePacketWords(callable);
  if (values === null) {
    return (
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 3 }}>
        {fields.map((field) => (
          <li key={field}>{word('packetField', field)}</li>
        ))}
      </Box>
    );
  }
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25 }}>
      {fields.map((field) => (
        <Box
          key={field}
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '14rem 1fr' }, columnGap: 2, minWidth: 0 }}
        >
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {word('packetField', field)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {words(field, values) ?? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {missing?.(field) ?? text('referrals.page.notRecorded')}
              </Box>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
