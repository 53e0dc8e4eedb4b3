import Link from '@mui/material/Link';
import { Fragment, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { StateChip } from '../../parts/state-chip';
import { NamesInLine } from '../find/candidates';
import { useResidentWords } from '../words';
import { useUnitName } from './reads';

/** Under the name: what one needs to know before saying the first word. */
export function FileHeader({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  const unitName = useUnitName();
  const interpreter = resident.languages.find(({ interpreter: needed }) => needed);
  const facts = [
    words.age(resident.birthDate),
    words.district(resident.districtCode),
    words.languages(resident.languages),
  ];
  return (
    <>
      <StateChip
        label={word('residentState', resident.state)}
        tone={resident.state === 'open' ? 'active' : 'neutral'}
      />
      {interpreter && <StateChip label={text('residents.interpreter')} tone="warning" />}
      <Code>{resident.code}</Code>
      <NamesInLine names={resident.names} />
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      <span>
        {text('residents.file.units')}{' '}
        {resident.unitIds.map((unit, index) => (
          <Fragment key={unit}>
            {index > 0 && ' · '}
            <Typed>{unitName(unit)}</Typed>
          </Fragment>
        ))}
      </span>
      {resident.mergedInto && (
        <Link component={RouterLink} to={`/people/${resident.mergedInto}`}>
          {text('residents.file.mergedInto')}
        </Link>
      )}
    </>
  );
}
