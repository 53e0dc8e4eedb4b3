import type { ReactNode } from 'react';
import { DateInput, TextInput } from 'react-admin';
import { useNavigate, useParams } from 'react-router';
import { answerOf, api, ifMatch, once, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Code } from '../parts/code';
import { CodeInput, useCodeText } from '../parts/code-input';
import { Loaded, Page } from '../parts/page';
import { NewForm, RecordForm } from '../parts/record-form';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';

type Unit = Api['Unit'];

/** A new unit. Its code stays for ever. */
export function NewUnitPage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const send = useSend({ done: 'officers.units.said.created', refreshes: [['units']] });
  return (
    <Page title={text('officers.units.new')} help="officers.units.newHelp" width="narrow">
      <Section title={text('officers.units.one')}>
        <NewForm
          saveLabel={text('officers.units.create')}
          onCancel={() => void navigate('/units')}
          save={async (values) => {
            await send(values, (key) =>
              api.POST('/api/v1/units', { headers: once(key), body: values as Api['NewUnit'] }),
            );
            void navigate('/units');
          }}
        >
          <UnitFields />
          <TextInput
            source="code"
            label={text('officers.units.code')}
            required
            helperText={text('officers.units.codeHint')}
            autoComplete="off"
            slotProps={{ htmlInput: { dir: 'ltr' } }}
          />
        </NewForm>
      </Section>
    </Page>
  );
}

/** Renames a unit, changes its work, closes it or opens it again. */
export function UnitPage(): ReactNode {
  const { unitId = '' } = useParams();
  const answer = useAnswer(['unit', unitId], (signal) => readUnit(unitId, signal));
  return <Loaded answer={answer}>{(unit) => <UnitForm unit={unit} />}</Loaded>;
}

const readUnit = (unitId: string, signal?: AbortSignal) =>
  api.GET('/api/v1/units/{unitId}', { params: { path: { unitId } }, ...(signal ? { signal } : {}) });

const valuesOfUnit = ({ name, kind, closedOn }: Unit): Pick<Unit, 'name' | 'kind' | 'closedOn'> => ({
  name,
  kind,
  closedOn,
});

function UnitForm({ unit }: { unit: Unit }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const navigate = useNavigate();
  const send = useSend({ done: 'officers.units.said.changed', refreshes: [['units'], ['unit', unit.id]] });
  return (
    <Page title={unit.name} subtitle={<Code>{unit.code}</Code>} help="officers.units.changeHelp" width="narrow">
      <Section title={text('officers.units.one')}>
        <RecordForm
          record={unit}
          values={valuesOfUnit(unit)}
          fields={{
            name: { label: text('officers.units.name') },
            kind: { label: text('officers.units.kind'), show: (value) => word('unitKind', String(value)) },
            closedOn: { label: text('officers.units.closedOn'), show: (value) => formats.day(String(value)) },
          }}
          onCancel={() => void navigate('/units')}
          reload={async () => {
            const record = await answerOf(readUnit(unit.id));
            return { record, values: valuesOfUnit(record) };
          }}
          save={async (values, version) => {
            await send({ values, version }, () =>
              api.PUT('/api/v1/units/{unitId}', {
                params: { path: { unitId: unit.id } },
                headers: ifMatch(version),
                body: { ...values, closedOn: values.closedOn || null },
              }),
            );
            void navigate('/units');
          }}
        >
          <UnitFields />
          <DateInput
            size="medium"
            source="closedOn"
            label={text('officers.units.closedOn')}
            helperText={text('officers.units.closedOnHint')}
          />
        </RecordForm>
      </Section>
    </Page>
  );
}

function UnitFields(): ReactNode {
  const text = useText();
  return (
    <>
      <TextInput source="name" label={text('officers.units.name')} required helperText={false} autoComplete="off" />
      <CodeInput list="unitKind" source="kind" label={text('officers.units.kind')} required helperText={false} />
    </>
  );
}
