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
