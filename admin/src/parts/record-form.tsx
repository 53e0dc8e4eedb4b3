import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Form, useTranslate, type RaRecord } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { isProblem, type Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { ConflictDialog, type ComparedField } from './conflict-dialog';
import { ProblemAlert } from './problem-alert';

type Values = Record<string, unknown>;

export interface RecordFormProps<T extends { version: number }> {
  /** What is stored now; the form starts from `values`. */
  record: T;
  values: Values;
  /** Sends the change, starting from a version. Throws a Problem. */
  save(values: Values, version: number): Promise<unknown>;
  /** Reads what is stored, after somebody else changed it. */
  reload(): Promise<{ record: T; values: Values }>;
  /** The fields as the conflict dialog names and shows them. */
  fields: readonly ComparedField[];
  onCancel?(): void;
  saveLabel?: string;
  children: ReactNode;
}

/**
 * A form over something with a version: warns before unsaved changes are left behind, shows each fault beside its field, and when
 * somebody else was faster shows both versions and lets the person choose field by field.
 */
export function RecordForm<T extends { version: number }>(props: RecordFormProps<T>): ReactNode {
  const [base, setBase] = useState({ version: props.record.version, values: props.values });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Values; version: number } | null>(null);
  const explain = useFaultTexts();

  const submit = async (values: Values): Promise<Values | undefined> => {
    setProblem(null);
    try {
      await props.save(values, base.version);
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.isConflict) {
        const fresh = await props.reload();
        setConflict({ mine: values, theirs: fresh.values, version: fresh.record.version });
        return undefined;
      }
      setProblem(error);
      return explain(error);
    }
  };

  return (
    <>
      {/* The version in the key: after a conflict the form starts again from the merged values. */}
      <Form
        key={base.version}
        record={base.values as RaRecord}
        onSubmit={submit as never}
        warnWhenUnsavedChanges
        disableInvalidFormNotification
        mode="onBlur"
        reValidateMode="onBlur"
        noValidate
      >
        <FormProblem problem={problem} />
        {props.children}
        <FormButtons onCancel={props.onCancel} saveLabel={props.saveLabel} />
      </Form>
      {conflict && (
        <ConflictDialog
          fields={props.fields}
          mine={conflict.mine}
          theirs={conflict.theirs}
          onClose={() => setConflict(null)}
          onMerged={async (values) => {
            setConflict(null);
            setBase({ version: conflict.version, values });
            try {
              await props.save(values, conflict.version);
            } catch (error) {
              if (!isProblem(error)) throw error;
              setProblem(error);
            }
          }}
        />
      )}
    </>
  );
}

/** A form for something new: no version yet, so nobody can have been faster. */
export function NewForm({
  values,
  save,
  onCancel,
  saveLabel,
  guard = true,
  children,
}: {
  values?: Values;
  save(values: Values): Promise<unknown>;
  onCancel?(): void;
  saveLabel?: string;
  /** Whether leaving with unsaved changes is asked about; not in dialogs. */
  guard?: boolean;
  children: ReactNode;
}): ReactNode {
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useFaultTexts();
  const submit = async (entered: Values): Promise<Values | undefined> => {
    setProblem(null);
    try {
      await save(entered);
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      return explain(error);
    }
  };
  return (
    <Form
      defaultValues={values}
      onSubmit={submit as never}
      warnWhenUnsavedChanges={guard}
      mode="onBlur"
      reValidateMode="onBlur"
      disableInvalidFormNotification
      noValidate
    >
      <FormProblem problem={problem} />
      {children}
      <FormButtons onCancel={onCancel} saveLabel={saveLabel} />
    </Form>
  );
}

/** What was refused, brought into view: the button that was pressed may stand a screen below it, and a message there would cover it. */
function FormProblem({ problem }: { problem: Problem | null }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: 'center' });
  }, [problem]);
  return (
    <div ref={place}>
      <ProblemAlert problem={problem} />
    </div>
  );
}

function FormButtons({
  onCancel,
  saveLabel,
}: {
  onCancel?: (() => void) | undefined;
  saveLabel?: string | undefined;
}): ReactNode {
  const { isSubmitting } = useFormState();
  const text = useText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      <Button type="submit" variant="contained" loading={isSubmitting}>
        {saveLabel ?? text('common.save')}
      </Button>
      {onCancel && (
        <Button onClick={onCancel} disabled={isSubmitting}>
          {text('common.cancel')}
        </Button>
      )}
    </Box>
  );
}

/**
 * The faults of a problem as react-hook-form wants them: a tree like the values, with a sentence in the reader's language at each
 * place the API points at. `/names/0/given` becomes `{ names: [{ given: … }] }`.
 */
export function useFaultTexts(): (problem: Problem) => Values | undefined {
  const translate = useTranslate();
  return (problem) => {
    if (problem.faults.length === 0) return undefined;
    const tree: Values = {};
    for (const { pointer, code } of problem.faults) {
      const path = pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      if (path.length === 0) continue;
      place(tree, path, translate(`problems.fault.${code}`, { _: translate('problems.fault.other') }));
    }
    return tree;
  };
}

function place(tree: Values, [head, ...rest]: string[], sentence: string): void {
  if (rest.length === 0) {
    tree[head!] ??= sentence;
    return;
  }
  const below = tree[head!];
  const next = typeof below === 'object' && below !== null ? below : /^\d+$/.test(rest[0]!) ? [] : {};
  tree[head!] = next;
  place(next as Values, rest, sentence);
}
