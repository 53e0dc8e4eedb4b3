import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { answerOf, api, type Api } from '../api/client';
import { isProblem, type Problem } from '../api/problem';
import { keepGrant } from '../api/session';
import { Brand } from '../frame/brand';
import { LanguageMenu } from '../frame/language-menu';
import { TextSizeChoice } from '../frame/text-size-choice';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../parts/problem-alert';

type Answer = Api['SessionAnswer'] | Api['ChallengeAnswer'];

/** Password, then the second factor where the roles ask for one. */
export function SignInPage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const to = (useLocation().state as { to?: string } | null)?.to ?? '/';
  const [challenge, setChallenge] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${text('signIn.title')} · Hemşehri`;
  }, [text]);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setProblem(null);
    try {
      const answer: Answer = challenge
        ? await answerOf(api.POST('/api/v1/auth/second-factor', { body: { challenge, code: entered.code ?? '' } }))
        : await answerOf(
            api.POST('/api/v1/auth/sign-in', {
              body: { email: entered.email ?? '', password: entered.password ?? '' },
            }),
          );
      if ('accessToken' in answer) {
        keepGrant(answer);
        void navigate(to, { replace: true });
      } else {
        setChallenge(answer.challenge);
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', p: 2, color: 'primary.main', gap: 1 }}>
        <Brand />
        <Box sx={{ flex: 1 }} />
        <TextSizeChoice />
        <LanguageMenu />
      </Box>
      <Box component="main" id="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}>
        <Paper sx={{ p: { xs: 2.5, sm: 4 }, width: '100%', maxWidth: 420 }}>
          <Typography variant="h1" sx={{ mb: 1 }}>
            {text('signIn.title')}
          </Typography>
          <ProblemAlert problem={problem} />
          <Box component="form" onSubmit={(event) => void submit(event as FormEvent<HTMLFormElement>)} noValidate>
            {challenge ? (
              <TextField
                key="code"
                name="code"
                label={text('signIn.code')}
                helperText={text('signIn.codeHint')}
                autoComplete="one-time-code"
                autoFocus
                slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6, dir: 'ltr' } }}
              />
            ) : (
              <>
                <TextField
                  name="email"
                  type="email"
                  label={text('signIn.email')}
                  autoComplete="username"
                  autoFocus
                  slotProps={{ htmlInput: { dir: 'ltr' } }}
                />
                <TextField
                  name="password"
                  type="password"
                  label={text('signIn.password')}
                  autoComplete="current-password"
                  slotProps={{ htmlInput: { dir: 'ltr' } }}
                />
              </>
            )}
            <Button type="submit" variant="contained" fullWidth loading={busy} sx={{ mt: 2 }}>
              {text(challenge ? 'signIn.confirm' : 'signIn.submit')}
            </Button>
          </Box>
        </Paper>
      </Box>
    </Box>
  );
}
