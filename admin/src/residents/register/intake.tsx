import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useMay } from '../../api/me';
import { isOffline, type Problem } from '../../api/problem';
import { useFormats, useText } from '../../i18n/text';
import { ProblemAlert } from '../../parts/problem-alert';
import { CheckStep } from './check-step';
import type { Draft, DraftStore } from './draft';
import { PossibleDuplicates } from './possible-duplicates';
import { StepList, STEPS } from './step-list';
import { ContactStep, MoreStep, WhoStep } from './steps';
import { useAutosave } from './use-autosave';
import { useRegistering } from './use-registering';

/** The steps of intake. Ctrl+Enter goes on, and saves at the end; the heading of each step is spoken when it opens. */
export function Intake({ first, store }: { first: Draft; store: DraftStore }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const may = useMay();
  const [step, setStep] = useState(first.step);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const fields = useRef<HTMLDivElement>(null);
  const told = useRef<Problem | null>(null);
  const autosave = useAutosave(store, step, first.sent);
  const { save, busy, problem, apart } = useRegistering({ autosave, goTo });

  function goTo(next: number): void {
    moved.current = true;
    setStep(next);
    autosave.now(next);
  }

  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);

  // What was refused: the first field at fault has the focus, once its step shows it.
  useEffect(() => {
    if (!problem || told.current === problem) return;
    const field = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    told.current = problem;
    field.focus();
  });

  const last = step === STEPS.length - 1;
  const forward = (): void => (last ? void save() : goTo(step + 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    forward();
  };
  return (
    <Box
      onKeyDown={onKeyDown}
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 19rem' },
      }}
    >
      <Paper sx={{ p: { xs: 2, sm: 3 } }}>
        <StepList step={step} onChoose={goTo} />
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ mt: 2, '&:focus': { outline: 'none' } }}>
          {text(`residents.register.steps.${STEPS[step]!}`)}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>
          {text(`residents.register.hints.${STEPS[step]!}`)}
        </Typography>
        <ProblemAlert
          problem={problem}
          faults={apart}
          action={
            problem && isOffline(problem) ? (
              <Button color="inherit" onClick={() => void save()}>
                {text('common.tryAgain')}
              </Button>
            ) : undefined
          }
        />
        <div ref={fields}>
          {step === 0 && <WhoStep />}
          {step === 1 && <ContactStep />}
          {step === 2 && <MoreStep annex={may('annex.change')} />}
          {last && <CheckStep onChange={goTo} annex={may('annex.change')} />}
        </div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3, alignItems: 'center' }}>
          {!last && (
            <Button variant="contained" onClick={forward}>
              {text('residents.register.next')}
            </Button>
          )}
          <Button variant={last ? 'contained' : 'outlined'} loading={busy} onClick={() => void save()}>
            {text(last ? 'residents.register.save' : 'residents.register.saveNow')}
          </Button>
          {step > 0 && <Button onClick={() => goTo(step - 1)}>{text('common.back')}</Button>}
          <Link href="#duplicates" sx={{ display: { md: 'none' }, py: 1 }}>
            {text('residents.duplicates.goTo')}
          </Link>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          <Box component="span" sx={{ '@media (pointer: coarse)': { display: 'none' } }}>
            {text('residents.register.keys')}
          </Box>
          {autosave.keptAt && (
            <Box component="span" sx={{ display: 'block' }}>
              {text('residents.register.kept', { at: formats.moment(autosave.keptAt) })}
            </Box>
          )}
        </Typography>
      </Paper>
      <PossibleDuplicates />
    </Box>
  );
}
