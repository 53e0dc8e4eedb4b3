import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { Facts, Section } from '../../parts/section';
import { TypedText } from './service-name';

type Service = Api['ServiceView'];

/** Ages, the words of the service itself, and what somebody else decides. */
export function WhoItIsFor({ service }: { service: Service }): ReactNode {
  const text = useText();
  const ages = useAges();
  return (
    <Section title={text('directory.who')}>
      <Facts
        facts={[
          [text('directory.ages'), ages(service.minimumAge, service.maximumAge)],
          [
            text('directory.eligibility'),
            service.eligibilityDescription ? (
              <TypedText key="eligibility">{service.eligibilityDescription}</TypedText>
            ) : (
              text('directory.noEligibility')
            ),
          ],
        ]}
      />
      {service.externalGate && <Gate gate={service.externalGate} />}
    </Section>
  );
}

/** What others decide about nationality or registration, named as theirs. */
export function Gate({ gate }: { gate: Api['ExternalGateView'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Alert severity="info" icon={false} sx={{ mt: 2, '& .MuiAlert-message': { width: '100%' } }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {text('directory.gate.title')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>{text('directory.gate.explain')}</Typography>
      <Box sx={{ borderInlineStart: '3px solid', borderColor: 'primary.main', paddingInlineStart: 1.5, mb: 1.5 }}>
        <TypedText>{gate.text}</TypedText>
      </Box>
      <Facts
        facts={[
          [
            text('directory.gate.decidedBy'),
            gate.decidedBy ? <Typed key="by">{gate.decidedBy}</Typed> : text('common.unknown'),
          ],
          [
            text('directory.gate.reviewedOn'),
            gate.reviewedOn ? formats.day(gate.reviewedOn) : text('directory.gate.notReviewed'),
          ],
          ...labelled(text('directory.gate.registration'), gate.registration),
          ...labelled(text('directory.gate.nationality'), gate.nationality),
        ]}
      />
    </Alert>
  );
}

const labelled = (name: string, labels: readonly string[]): (readonly [string, ReactNode])[] =>
  labels.length === 0
    ? []
    : [
        [
          name,
          <span key={name}>
            {labels.map((label) => (
              <span key={label} style={{ display: 'block' }}>
                <Typed>{label}</Typed>
              </span>
            ))}
          </span>,
        ],
      ];

function useAges(): (lowest: number | null, highest: number | null) => string {
  const text = useText();
  return (lowest, highest) => {
    if (lowest !== null && highest !== null) return text('directory.agesBetween', { lowest, highest });
    if (lowest !== null) return text('directory.agesFrom', { lowest });
    if (highest !== null) return text('directory.agesUpTo', { highest });
    return text('directory.agesAll');
  };
}
