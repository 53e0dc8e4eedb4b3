import Alert from '@mui/material/Alert';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../i18n/text';

const listen = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** Says that there is no connection, and that what is typed stays. */
export function OfflineBanner(): ReactNode {
  const text = useText();
  const online = useOnline();
  return (
    <output style={{ display: 'block' }}>
      {!online && (
        <Alert severity="warning" variant="filled" sx={{ borderRadius: 0, border: 0 }}>
          {text('frame.offline')}
        </Alert>
      )}
    </output>
  );
}
