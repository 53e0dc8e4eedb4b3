import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useNamesOf } from '../../parts/code-lists';
import { Facts, Section } from '../../parts/section';
import { TypedText } from './service-name';

/** What somebody has to do, bring and pay, and in which languages they are heard. */
export function HowToApply({ service }: { service: Api['ServiceView'] }): ReactNode {
  const text = useText();
  const languageOf = useNamesOf('language');
  const prose = (value: string | null): ReactNode =>
    value ? <TypedText>{value}</TypedText> : text('directory.notStated');
  return (
    <Section title={text('directory.apply')}>
      <Facts
        facts={[
          [text('directory.applicationProcess'), prose(service.applicationProcess)],
          [
            text('directory.acceptsReferrals'),
            text(service.acceptsReferrals ? 'directory.referralsYes' : 'directory.referralsNo'),
          ],
          [text('directory.fees'), prose(service.feesDescription)],
          [
            text('directory.documents'),
            service.requiredDocuments.length > 0 ? (
              <ul key="documents" style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
                {service.requiredDocuments.map((paper) => (
                  <li key={paper}>
                    <Typed>{paper}</Typed>
                  </li>
                ))}
              </ul>
            ) : (
              text('directory.notStated')
            ),
          ],
          [
            text('directory.languages'),
            service.languages.length > 0 ? (
              <span key="languages">
                {service.languages.map((code) => (
                  <span key={code} style={{ display: 'block' }}>
                    {languageOf(code)}
                  </span>
                ))}
              </span>
            ) : (
              text('directory.notStated')
            ),
          ],
          [text('directory.interpretation'), prose(service.interpretationServices)],
        ]}
      />
    </Section>
  );
}
