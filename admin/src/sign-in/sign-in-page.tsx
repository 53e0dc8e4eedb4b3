import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Api } from '../api/client';
import { keepGrant } from '../api/session';
import { Brand } from '../frame/brand';
import { LanguageMenu } from '../frame/language-menu';
import { TextSizeChoice } from '../frame/text-size-choice';
import { useText } from '../i18n/text';
import { CodeStep } from './code-step';
import { EnrolmentStep } from './enrolment-step';
import { OneTimeCodeStep } from './one-time-code-step';
import { PasswordStep } from './password-step';
import type { SignInStep } from './sign-in-step';

/** Password, then the second factor, or setting one up where the roles ask for it; or a first password with a code. */
export function SignInPage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const to = (useLocation().state as { to?: string } | null)?.to ?? '/';
  const [step, setStep] = useState<SignInStep>({ at: 'password' });
  const title = text(`signIn.titles.${step.at}`);
  useEffect(() => {
    document.title = `${title} · ${text('frame.name')}`;
  }, [title, text]);

  const enter = (answer: Api['SessionAnswer']): void => {
    keepGrant(answer);
    void navigate(to, { replace: true });
  };

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          p: { xs: 1, sm: 2 },
          color: 'primary.main',
          gap: 1,
        }}
      >
        <Brand />
        <Box sx={{ flex: 1 }} />
        <TextSizeChoice />
        <LanguageMenu />
      </Box>
      <Box
        component="main"
        id="main"
        sx={{ flex: 1, display: 'grid', placeItems: 'center', alignContent: 'center', p: 2, pb: 8 }}
      >
        <Box sx={{ width: '100%', maxWidth: 440 }}>
          <Paper sx={{ p: { xs: 2.5, sm: 4 } }}>
            <Typography variant="h1" sx={{ mb: 1 }}>
              {title}
            </Typography>
            {step.at === 'password' && <PasswordStep said={step.said} onAnswer={enter} onStep={setStep} />}
            {step.at === 'code' && <CodeStep challenge={step.challenge} onAnswer={enter} onStep={setStep} />}
            {step.at === 'enrol' && <EnrolmentStep challenge={step.challenge} onAnswer={enter} />}
            {step.at === 'oneTimeCode' && <OneTimeCodeStep onStep={setStep} />}
          </Paper>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2, px: 1 }}>
            {text('signIn.about')}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
}
