import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import type { Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { Loaded } from '../parts/page';
import { DigitsField } from './code-step';
import { EnrolmentSecret } from './enrolment-secret';
import { PlainForm } from './plain-form';

/** Sets up the second factor that the roles of this account ask for, before the first session. */
export function EnrolmentStep({
  challenge,
  onAnswer,
}: {
  challenge: string;
  onAnswer(answer: Api['SessionAnswer']): void;
}): ReactNode {
  const text = useText();
  const enrolment = useQuery<Api['Enrolment'], Problem>({
    queryKey: ['enrolment', challenge],
    queryFn: () => answerOf(api.POST('/api/v1/auth/second-factor/enrolment', { body: { challenge } })),
    // Asking again would make another secret.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{text('signIn.enrolExplain')}</Typography>
      <Loaded answer={enrolment}>
        {(made) => (
          <>
            <EnrolmentSecret enrolment={made} />
            <PlainForm
              submit={text('signIn.confirm')}
              send={async ({ code = '' }) =>
                onAnswer(
                  await answerOf(
                    api.POST('/api/v1/auth/second-factor/enrolment/confirm', { body: { challenge, code } }),
                  ),
                )
              }
            >
              <DigitsField />
            </PlainForm>
          </>
        )}
      </Loaded>
    </>
  );
}
