import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextInput, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api, type Api } from '../api/client';
import { useAnswer, useRefresh } from '../api/queries';
import { useText } from '../i18n/text';
import { CodeInput } from '../parts/code-input';
import { USUAL_FIELDS } from '../parts/consent-fields';
import { Loaded } from '../parts/page';
import { NewForm } from '../parts/record-form';
import { Section } from '../parts/section';
import { ConsentChoice } from './consent-choice';
import type { Entered, Keeper, KeptReferral } from './kept-referral';
import { fieldsOf } from './fields-of';
import { PacketPreview } from './packet-preview';
import { useSendReferral } from './send-referral';

interface ReferFormProps {
  theCase: Api['CaseView'];
  service: Api['ServiceView'];
  draft: Api['ReferralView'] | null;
  attemptOf: string | null;
  kept: KeptReferral | null;
  keeper: Keeper;
}

/** Consent and request for a chosen service; one button records, drafts and sends. */
export function ReferForm(props: ReferFormProps): ReactNode {
  const residentId = props.theCase.resident.id;
  const consents = useAnswer(['consents', residentId], (signal) =>
    api.GET('/api/v1/residents/{residentId}/consents', {
      params: { path: { residentId }, query: { limit: 200 } },
      signal,
    }),
  );
  const resident = useAnswer(['resident', residentId], (signal) =>
    api.GET('/api/v1/residents/{residentId}', { params: { path: { residentId } }, signal }),
  );
  return (
    <Loaded answer={consents}>
      {({ items }) => (
        <Loaded answer={resident}>
          {(file) => (
            <Filled
              {...props}
              consents={items.filter(
                ({ recipient, state }) => recipient.id === props.service.organizationId && state === 'valid',
              )}
              resident={file}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FilledProps extends ReferFormProps {
  consents: readonly Api['ConsentView'][];
  resident: Api['ResidentView'];
}

function Filled({ theCase, service, draft, attemptOf, kept, keeper, consents, resident }: FilledProps): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const made = useRef<{ consentId?: string; draftId?: string }>({
    ...(kept?.consentId ? { consentId: kept.consentId } : {}),
    ...(kept?.draftId ? { draftId: kept.draftId } : {}),
  });
  const last = useRef<Entered>({});
  const remember = (): void => keeper.keep({ serviceId: service.id, values: last.current, ...made.current });
  const send = useSendReferral({
    caseId: theCase.id,
    residentId: theCase.resident.id,
    service,
    draft,
    attemptOf,
    onProgress: (part) => {
      made.current = { ...made.current, ...part };
      remember();
    },
  });
  // Consents and the form are read once: what is recorded on the way does not rearrange the form under the reader's hands.
  const [first] = useState(consents);
  const [values] = useState(() =>
    startValues({ kept, consents, resident, priority: draft?.priority ?? theCase.priority }),
  );

  return (
    <NewForm
      values={values}
      saveLabel={text('referrals.refer.send')}
      save={async (entered) => {
        const covered = fieldsOf(entered, first).includes('needSummary');
        const sent = await send({ ...entered, covered });
        keeper.drop();
        await refresh(['referral'], ['referrals'], ['case', theCase.id], ['consents', theCase.resident.id], ['my-day']);
        notify(text('referrals.refer.sent'), { type: 'success' });
        // After the form has taken note that it was saved; otherwise leaving it would be asked about.
        setTimeout(() => void navigate(`/referrals/${sent.id}/receipt`, { replace: true }));
      }}
    >
      <Keeping
        onChange={(entered) => {
          last.current = entered;
          remember();
        }}
      />
      <ConsentChoice consents={first} organisation={service.organizationName} />
      <Section title={text('referrals.refer.ask')}>
        <Need consents={first} />
        {draft === null && (
          <CodeInput
            source="priority"
            list="priority"
            label={text('referrals.refer.priority')}
            helperText={false}
            isRequired
          />
        )}
      </Section>
      <PacketPreview consents={first} resident={resident} sector={service.sector} />
    </NewForm>
  );
}

const MONTHS = 6;

function startValues({
  kept,
  consents,
  resident,
  priority,
}: {
  kept: KeptReferral | null;
  consents: readonly Api['ConsentView'][];
  resident: Api['ResidentView'];
  priority: string;
}): Entered {
  const until = new Date();
  until.setMonth(until.getMonth() + MONTHS);
  const fresh: Entered = {
    consentId: consents[0]?.id ?? 'new',
    fields: [...USUAL_FIELDS],
    language: resident.languages[0]?.code ?? 'tr',
    interpreter: false,
    form: null,
    validUntil: until.toISOString().slice(0, 10),
    needSummary: '',
    priority,
  };
  if (!kept) return fresh;
  const recorded = kept.consentId ?? (kept.values.consentId as string | undefined);
  const known = recorded !== undefined && consents.some(({ id }) => id === recorded);
  return { ...fresh, ...kept.values, consentId: known ? recorded : (fresh.consentId as string) };
}

function Keeping({ onChange }: { onChange(entered: Entered): void }): ReactNode {
  const entered = useWatch();
  const untouched = useRef(true);
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    if (untouched.current) untouched.current = false;
    else told.current(entered);
  }, [entered]);
  return null;
}

function Need({ consents }: { consents: readonly Api['ConsentView'][] }): ReactNode {
  const text = useText();
  const covered = fieldsOf(useWatch(), consents).includes('needSummary');
  return (
    <TextInput
      source="needSummary"
      label={text('referrals.refer.need')}
      multiline
      minRows={3}
      disabled={!covered}
      helperText={text(covered ? 'referrals.refer.needHint' : 'referrals.refer.needNotCovered')}
    />
  );
}
