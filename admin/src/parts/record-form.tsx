import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Form, type RaRecord } from 'react-admin';
import { useFormContext, useFormState, type UseFormReturn } from 'react-hook-form';
import { isProblem, type Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { ConflictDialog, type FieldTexts } from './conflict-dialog';
import { dividedFaults, treeOf, useFaults, type Fault } from './faults';
import { ProblemAlert } from './problem-alert';
import { UnsavedMark } from './unsaved';

type Values = Record<string, unknown>;

export interface RecordFormProps<T extends { version: number }, V extends object> {
  /** What is stored now; the form starts from `values`. */
  record: T;
  values: V;
  /** Sends the change, starting from a version. Throws a Problem. */
  save(values: V, version: number): Promise<unknown>;
  /** Reads what is stored, after somebody else changed it. */
  reload(): Promise<{ record: T; values: V }>;
  /** How the conflict dialog names and shows each of the values. One that is not listed would be overwritten unseen, so none may be missing. */
  fields: FieldTexts<V>;
  onCancel?(): void;
  saveLabel?: string;
  children: ReactNode;
}

/**
 * A form over something with a version: warns before unsaved changes are left behind, shows each fault beside its field, and when
 * somebody else was faster shows both versions and lets the person choose field by field.
 */
export function RecordForm<T extends { version: number }, V extends object>(props: RecordFormProps<T, V>): ReactNode {
  // What was stored when the form opened: what is read anew meanwhile must not change what somebody is typing in.
  const [before] = useState(props.values);
  const version = useRef(props.record.version);
  const [conflict, setConflict] = useState<{ mine: V; theirs: V; version: number } | null>(null);
  const sending = useSending();

  const submit = (entered: Values): Promise<Values | undefined> =>
    sending.run(async () => {
      const values = entered as V;
      try {
        await props.save(values, version.current);
      } catch (error) {
        if (!isProblem(error) || !error.isConflict) throw error;
        const fresh = await props.reload();
        setConflict({ mine: values, theirs: fresh.values, version: fresh.record.version });
        throw new NotStored();
      }
    });

  return (
    <>
      <Form record={before as RaRecord} onSubmit={submit as never} {...FORM}>
        <Inside sending={sending} guard />
        {props.children}
        <FormButtons onCancel={props.onCancel} saveLabel={props.saveLabel} />
      </Form>
      {conflict && (
        <ConflictDialog
          fields={props.fields}
          before={before}
          mine={conflict.mine}
          theirs={conflict.theirs}
          onClose={() => setConflict(null)}
          onMerged={(values) => {
            setConflict(null);
            version.current = conflict.version;
            // What was chosen stands in the form before it is sent, so that it is still there when it is refused.
            sending.form.current?.reset(values as Values, { keepDefaultValues: true });
            sending.place.current?.closest('form')?.requestSubmit();
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
  const sending = useSending();
  const submit = (entered: Values): Promise<Values | undefined> => sending.run(() => save(entered));
  return (
    <Form defaultValues={values} onSubmit={submit as never} {...FORM}>
      <Inside sending={sending} guard={guard} />
      {children}
      <FormButtons onCancel={onCancel} saveLabel={saveLabel} />
    </Form>
  );
}

/** A fault stays beside its field until the field is changed or sent again. */
const FORM = {
  mode: 'onBlur',
  reValidateMode: 'onChange',
  disableInvalidFormNotification: true,
  noValidate: true,
} as const;

/** Thrown when nothing was stored and the person is being asked about it. */
class NotStored extends Error {}

interface Sending {
  form: RefObject<UseFormReturn | null>;
  place: RefObject<HTMLDivElement | null>;
  adopt(form: UseFormReturn): void;
  refused: { problem: Problem; apart: readonly Fault[] } | null;
  run(send: () => Promise<unknown>): Promise<Values | undefined>;
}

/** Sends what a form holds. A refusal is divided: what belongs to a field goes beside it, the rest into the message above the form. */
function useSending(): Sending {
  const form = useRef<UseFormReturn | null>(null);
  const place = useRef<HTMLDivElement | null>(null);
  const [refused, setRefused] = useState<Sending['refused']>(null);
  const faultsOf = useFaults();
  const run = async (send: () => Promise<unknown>): Promise<Values | undefined> => {
    setRefused(null);
    try {
      await send();
      return undefined;
    } catch (error) {
      if (error instanceof NotStored) return NOT_STORED;
      if (!isProblem(error)) throw error;
      const { beside, apart } = dividedFaults(faultsOf(error), (name) => fieldsOf(form.current).has(name));
      setRefused({ problem: error, apart });
      return { ...treeOf(beside), ...NOT_STORED };
    }
  };
  const adopt = useCallback((inside: UseFormReturn): void => {
    form.current = inside;
  }, []);
  return { form, place, refused, run, adopt };
}

/** The fields that the form shows or has shown, by their names. */
const fieldsOf = (form: UseFormReturn | null): ReadonlySet<string> => {
  if (!form) return new Set();
  const { _names: names } = form.control;
  return names.mount;
};

/** To the form, nothing was sent: what was typed counts as unsaved. It forgets this by itself when it is sent again. */
const NOT_STORED = { root: { stored: 'no' } };

/** What a form shows above its fields: what was refused, brought into view, with the first field at fault in focus. */
function Inside({ sending, guard }: { sending: Sending; guard: boolean }): ReactNode {
  const form = useFormContext();
  const { errors } = useFormState();
  const { place, refused, adopt } = sending;
  const shown = useRef<Sending['refused']>(null);
  useEffect(() => {
    adopt(form);
  }, [adopt, form]);
  useEffect(() => {
    if (!refused || shown.current === refused) return;
    // The refusal is known a moment before the fields show their faults (the form changes its errors in place, so no list of what
    // this depends on would notice).
    if (!('root' in errors)) return;
    shown.current = refused;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  return (
    <div ref={place}>
      <ProblemAlert problem={refused?.problem} faults={refused?.apart ?? []} />
      {guard && <UnsavedMark />}
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
  const { clearErrors } = useFormContext();
  const text = useText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      {/* What was refused before is no reason not to send again, not even where no field is left that would forget it. */}
      <Button type="submit" variant="contained" loading={isSubmitting} onClick={() => clearErrors()}>
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
