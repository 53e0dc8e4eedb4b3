import type { ReactNode } from 'react';

/** A file, case or referral code: always left to right, and kept in one piece. */
export function Code({ children }: { children: string }): ReactNode {
  return (
    <bdi dir="ltr" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </bdi>
  );
}

/** A name or a text that people typed: its own script decides its direction. */
export function Typed({ children }: { children: string }): ReactNode {
  return <bdi dir="auto">{children}</bdi>;
}

/** The same for a name inside a sentence of the message files: it does not turn the words around it. */
export const isolated = (typed: string): string => `\u2068${typed}\u2069`;
