import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isProblem, type Problem } from '../api/problem';
import { accessToken, onSessionEnd } from '../api/session';
import { ProblemAlert } from '../parts/problem-alert';
import { Opening } from '../parts/opening';

/** Lets nobody past who is not signed in, and leaves nothing on the screen or in memory when the session ends. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const [state, setState] = useState<'asking' | 'in' | Problem>('asking');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  useEffect(() => {
    let current = true;
    const leave = (): void => {
      client.clear();
      if (current) void navigate('/sign-in', { replace: true, state: { to: pathname } });
    };
    accessToken().then(
      (token) => (token ? current && setState('in') : leave()),
      (error: unknown) => {
        if (current && isProblem(error)) setState(error);
      },
    );
    const stop = onSessionEnd(leave);
    return () => {
      current = false;
      stop();
    };
  }, [client, navigate, pathname]);

  if (state === 'asking') return <Opening />;
  if (state !== 'in') return <ProblemAlert problem={state} />;
  return children;
}
