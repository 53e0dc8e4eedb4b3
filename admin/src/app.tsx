import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import './print.css';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { CoreAdminContext, memoryStore, Notification, type I18nProvider } from 'react-admin';
import { Outlet, RouterProvider } from 'react-router';
import { dataProvider } from './api/lists';
import { isProblem } from './api/problem';
import { routesWithin } from './frame/router';
import { useLanguage } from './i18n/text';
import { Direction } from './theme/direction';
import { themeFor } from './theme/theme';

/** Tries again only what may work the second time. Reads of people are on record, so nothing is read anew without a reason. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isProblem(error) && (error.status === 503 || error.status === 0),
    },
  },
});

// Nothing of react-admin's own state (filters, columns, sort) is kept on the device.
const store = memoryStore();

export function App({ i18nProvider }: { i18nProvider: I18nProvider }): ReactNode {
  const router = useMemo(
    () =>
      routesWithin(
        <CoreAdminContext
          i18nProvider={i18nProvider}
          dataProvider={dataProvider}
          queryClient={queryClient}
          store={store}
        >
          <Looks />
        </CoreAdminContext>,
      ),
    [i18nProvider],
  );
  return <RouterProvider router={router} />;
}

/** Theme, direction and messages around whatever page is open. */
function Looks(): ReactNode {
  const [language] = useLanguage();
  const theme = useMemo(() => themeFor(language), [language]);
  return (
    <Direction language={language}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <Outlet />
        <Notification />
      </ThemeProvider>
    </Direction>
  );
}
