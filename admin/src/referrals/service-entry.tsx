import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import Translate from '@mui/icons-material/Translate';
import WarningAmber from '@mui/icons-material/WarningAmberOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useServiceName } from '../directory/services/service-name';
import { useText, type Text } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { useDistricts, useNamesOf } from '../parts/code-lists';
import { Loaded } from '../parts/page';
import { Facts } from '../parts/section';
import { StateChip } from '../parts/state-chip';

/** One service of the directory to choose from; what else is known of it unfolds. */
export function ServiceEntry({
  service,
  anySector,
  onChoose,
}: {
  service: Api['ServiceSummary'];
  /** Whether services of all fields are listed, so that each has to say its own. */
  anySector: boolean;
  onChoose(): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const languageName = useNamesOf('language');
  const districts = useDistricts();
  const name = useServiceName()(service);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Paper component="li" sx={{ p: 2, bgcolor: 'background.default' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>
            <Typed>{name}</Typed>
          </Typography>
          {name !== service.name && (
            <Box sx={{ color: 'text.secondary' }}>
              <Typed>{service.name}</Typed>
            </Box>
          )}
          <Box
            sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}
          >
            <Typed>{service.organizationName}</Typed>
            {service.districtCodes.length > 0 && (
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
                <PlaceOutlined fontSize="small" titleAccess={text('referrals.refer.place')} />
                {service.districtCodes.map(districts.nameOf).join(' · ')}
              </Box>
            )}
            {service.languages.length > 0 && (
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
                <Translate fontSize="small" titleAccess={text('referrals.refer.languages')} />
                {service.languages.map(languageName).join(' · ')}
              </Box>
            )}
            {anySector && <span>{word('sector', service.sector)}</span>}
            {service.hasExternalGate && <StateChip label={text('referrals.refer.gate')} tone="warning" />}
          </Box>
          {service.alert && !open && (
            <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', color: 'warning.main' }}>
              <WarningAmber fontSize="small" aria-hidden="true" />
              <Typed>{service.alert}</Typed>
            </Box>
          )}
        </Box>
        <Button
          aria-expanded={open}
          aria-controls={id}
          aria-label={text('referrals.refer.lookNamed', { service: name })}
          onClick={() => setOpen(!open)}
        >
          {text('referrals.refer.look')}
        </Button>
        <Button
          variant="outlined"
          aria-label={text('referrals.refer.chooseNamed', { service: name })}
          onClick={onChoose}
        >
          {text('referrals.refer.choose')}
        </Button>
      </Box>
      <Box id={id}>{open && <ServiceDetails serviceId={service.id} />}</Box>
    </Paper>
  );
}

export function useService(serviceId: string | null): ReturnType<typeof useAnswer<Api['ServiceView']>> {
  return useAnswer(
    ['service', serviceId],
    (signal) =>
      api.GET('/api/v1/directory/services/{serviceId}', { params: { path: { serviceId: serviceId! } }, signal }),
    { enabled: serviceId !== null },
  );
}

/** What one has to know of a service before sending somebody there. */
export function ServiceDetails({ serviceId }: { serviceId: string }): ReactNode {
  const answer = useService(serviceId);
  return <Loaded answer={answer}>{(service) => <Details service={service} />}</Loaded>;
}

function Details({ service }: { service: Api['ServiceView'] }): ReactNode {
  const text = useText();
  const languageName = useNamesOf('language');
  const typed = (value: string | null): ReactNode => (value ? <Typed>{value}</Typed> : null);
  const facts: [string, ReactNode][] = [
    [text('referrals.refer.place'), <Places key="places" places={service.locations} />],
    [text('referrals.refer.languages'), service.languages.map(languageName).join(' · ')],
    [text('referrals.refer.fees'), typed(service.feesDescription)],
    [text('referrals.refer.eligibility'), typed(service.eligibilityDescription)],
    [text('referrals.refer.ages'), ages(text, service)],
    [text('referrals.refer.process'), typed(service.applicationProcess)],
    [text('referrals.refer.documents'), typed(service.requiredDocuments.join(' · '))],
  ];
  const known = facts.filter(([name, value]) =>
    name === text('referrals.refer.place') ? service.locations.length > 0 : Boolean(value),
  );
  return (
    <Box sx={{ mt: 1.5 }}>
      {service.alert && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          <Typed>{service.alert}</Typed>
        </Alert>
      )}
      {service.externalGate && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {text('referrals.refer.gateExplain')} <Typed>{service.externalGate.text}</Typed>
          {service.externalGate.decidedBy && (
            <Box>
              <Typed>{service.externalGate.decidedBy}</Typed>
            </Box>
          )}
        </Alert>
      )}
      {service.description && (
        <Typography sx={{ mb: 1.5, maxWidth: '60ch' }}>
          <Typed>{service.description}</Typed>
        </Typography>
      )}
      <Facts facts={known} />
    </Box>
  );
}

function Places({ places }: { places: Api['PlaceView'][] }): ReactNode {
  return places.map((place) => (
    <Box key={place.id}>
      <Typed>{[place.name, place.address, place.city].filter(Boolean).join(', ')}</Typed>
    </Box>
  ));
}

function ages(text: Text, { minimumAge: from, maximumAge: to }: Api['ServiceView']): string | null {
  if (from !== null && to !== null) return text('referrals.refer.ageBetween', { from, to });
  if (from !== null) return text('referrals.refer.ageFrom', { from });
  return to === null ? null : text('referrals.refer.ageTo', { to });
}
