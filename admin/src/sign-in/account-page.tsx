import type { ReactNode } from 'react';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { TextSizeChoice } from '../frame/text-size-choice';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { Loaded, Page } from '../parts/page';
import { Facts, Section } from '../parts/section';
import { OwnSessions } from './own-sessions';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';

/** One's own account: who one is here, password, second factor, where one is signed in. */
export function AccountPage(): ReactNode {
  const text = useText();
  const word = useCodeText();
  const me = useAnswer(['me'], (signal) => api.GET('/api/v1/auth/me', { signal }));
  return (
    <Page title={text('account.title')} help="account.help" width="narrow">
      <Loaded answer={me}>
        {({ displayName, email, roles, units, secondFactor }) => (
          <>
            <Section title={text('account.who')}>
              <Facts
                facts={[
                  [text('account.name'), displayName],
                  [
                    text('signIn.email'),
                    <bdi key="email" dir="ltr">
                      {email}
                    </bdi>,
                  ],
                  [text('account.roles'), [...new Set(roles.map(({ role }) => word('role', role)))].join(', ')],
                  [text('account.units'), units.map(({ name }) => name).join(', ') || null],
                  [text('frame.textSize'), <TextSizeChoice key="size" />],
                ]}
              />
            </Section>
            <OwnSessions />
            <PasswordSection email={email} />
            <SecondFactorSection present={secondFactor} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
