import Button from '@mui/material/Button';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { createContext, useContext, useState, type FormEvent, type ReactNode } from 'react';
import { isProblem, type Problem } from '../api/problem';
import { ProblemAlert } from '../parts/problem-alert';
import { useFaultTexts } from '../parts/faults';

const Faults = createContext<Record<string, unknown>>({});

/**
 * A small form whose fields live in the browser alone, as password managers want them: what is typed here is never kept in the state
 * of a component. `send` throws the Problem; its faults appear beside the fields.
 */
export function PlainForm({
  submit,
  send,
  children,
}: {
  submit: string;
  send(entered: Record<string, string>): Promise<void>;
  children: ReactNode;
}): ReactNode {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const explain = useFaultTexts();

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setProblem(null);
    try {
      await send(entered);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Faults value={(problem && explain(problem)) ?? {}}>
      <ProblemAlert problem={problem} />
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        {children}
        <Button type="submit" variant="contained" fullWidth loading={busy} sx={{ mt: 2 }}>
          {submit}
        </Button>
      </form>
    </Faults>
  );
}

/** A field of a `PlainForm`: left to right, because addresses, passwords and codes are. */
export function PlainField({ name, helperText, ...props }: { name: string } & TextFieldProps): ReactNode {
  const fault = useContext(Faults)[name];
  return (
    <TextField
      {...props}
      name={name}
      error={typeof fault === 'string'}
      helperText={typeof fault === 'string' ? fault : helperText}
      slotProps={{ htmlInput: { dir: 'ltr', ...(props.slotProps?.htmlInput as object | undefined) } }}
    />
  );
}
