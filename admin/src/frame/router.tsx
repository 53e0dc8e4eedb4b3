import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { createBrowserRouter, Navigate, Outlet, useLocation, type RouteObject } from 'react-router';
import { useMe } from '../api/me';
import { Opening } from '../parts/opening';
import { Layout } from './layout';
import { NotFoundPage } from '../parts/not-found';
import type { PageEntry } from '../parts/page-entry';
import { mayOpen, PAGES } from './pages';
import { SessionGate } from './session-gate';

const loadedOnce = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }));

const SignInPage = loadedOnce(async () => (await import('../sign-in/sign-in-page')).SignInPage);

/** Shows a screen to those who may open it; to all others it is not there. */
function Guarded({ page, screen: Screen }: { page: PageEntry; screen: ComponentType }): ReactNode {
  const me = useMe();
  const { pathname } = useLocation();
  if (!me) return <Opening />;
  if (!mayOpen(page, me.permissions)) return <NotFoundPage />;
  // A screen starts anew for another person or case: nothing of the one before can stay in its fields.
  return (
    <Suspense fallback={<Opening />}>
      <Screen key={pathname} />
    </Suspense>
  );
}

function Home(): ReactNode {
  const me = useMe();
  if (!me) return <Opening />;
  const first = PAGES.find((page) => page.menu && mayOpen(page, me.permissions));
  return <Navigate to={first?.path ?? '/account'} replace />;
}

const screens: RouteObject[] = PAGES.map((page) => ({
  path: page.path,
  element: <Guarded page={page} screen={loadedOnce(page.load)} />,
}));

/** The addresses of the pages. They hold codes and ids, never a name or anything that was searched for. */
export const routesWithin = (root: ReactNode): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter([
    {
      element: root,
      children: [
        {
          path: '/sign-in',
          element: (
            <Suspense fallback={<Opening />}>
              <SignInPage />
            </Suspense>
          ),
        },
        {
          element: (
            <SessionGate>
              <Layout>
                <Outlet />
              </Layout>
            </SessionGate>
          ),
          children: [{ path: '/', element: <Home /> }, ...screens, { path: '*', element: <NotFoundPage /> }],
        },
      ],
    },
  ]);
