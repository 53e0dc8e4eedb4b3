import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { NewForm } from './record-form';

/**
 * Asks what a step needs before it is taken: a reason, a date. `save` sends it and throws the Problem; the dialog stays open with the
 * fault beside the field until it worked, then calls `onClose`.
 */
export function StepDialog({
  title,
  explain,
  confirm,
  values,
  save,
  onClose,
  children,
}: {
  title: string;
  explain?: string;
  /** The button, as a verb: "Close the case". */
  confirm: string;
  values?: Record<string, unknown>;
  save(values: Record<string, unknown>): Promise<unknown>;
  onClose(): void;
  children?: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {explain && <DialogContentText sx={{ mb: 1 }}>{explain}</DialogContentText>}
        <NewForm
          guard={false}
          values={values}
          saveLabel={confirm}
          onCancel={onClose}
          save={async (entered) => {
            await save(entered);
            onClose();
          }}
        >
          {children}
        </NewForm>
      </DialogContent>
    </Dialog>
  );
}
