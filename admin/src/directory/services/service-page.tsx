import Edit from '@mui/icons-material/EditOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useLanguage, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { Loaded, Page } from '../../parts/page';
import { Facts, Section } from '../../parts/section';
import { ServiceChips } from './service-chips';
import { useServiceName, TypedText } from './service-name';
import { ServicePlaces } from './service-places';
import { FromSource } from './from-source';
import { ServiceSteps } from './service-steps';
import { ServiceTranslations } from './service-translations';
import { HowToApply } from './how-to-apply';
import { WhoItIsFor } from './who-it-is-for';

type Service = Api['ServiceView'];

/** Everything that the directory knows of a service, and the steps that one may take with it. */
export function ServicePage(): ReactNode {
  const { serviceId = '' } = useParams();
  const answer = useAnswer(['service', serviceId], (signal) =>
    api.GET('/api/v1/directory/services/{serviceId}', { params: { path: { serviceId } }, signal }),
  );
  return <Loaded answer={answer}>{(service) => <Shown service={service} />}</Loaded>;
}

function Shown({ service }: { service: Service }): ReactNode {
  const text = useText();
  const may = useMay();
  const word = useCodeText();
  const formats = useFormats();
  const nameOf = useServiceName();
  return (
    <Page
      title={nameOf(service)}
      help="directory.serviceHelp"
      subtitle={
        <>
          {nameOf(service) !== service.name && <Typed>{service.name}</Typed>}
          <MuiLink component={Link} to={`/directory/organizations/${service.organizationId}`}>
            <Typed>{service.organizationName}</Typed>
          </MuiLink>
          <span>{word('sector', service.sector)}</span>
          <ServiceChips service={service} />
        </>
      }
      actions={
        may('directory.change') && (
          <Button
            component={Link}
            to={`/directory/services/${service.id}/edit`}
            variant="outlined"
            startIcon={<Edit />}
          >
            {text('common.edit')}
          </Button>
        )
      }
    >
      <ServiceSteps service={service} />
      {service.alert && (
        <Alert severity="warning" icon={<ReportProblem />} sx={{ mb: 2 }}>
          <TypedText>{service.alert}</TypedText>
        </Alert>
      )}
      <About service={service} />
      <WhoItIsFor service={service} />
      <HowToApply service={service} />
      <ServicePlaces places={service.locations} />
      <ServiceTranslations service={service} />
      <FromSource extra={service.extra} />
      <Section title={text('directory.record')}>
        <Facts
          facts={[
            [text('directory.lastModified'), formats.moment(service.lastModified)],
            [text('directory.status'), word('serviceStatus', service.status)],
            [text('directory.visible'), text(service.published ? 'directory.published' : 'directory.unpublished')],
          ]}
        />
      </Section>
    </Page>
  );
}

/** What it is, in the reader's language where somebody has translated it. */
function About({ service }: { service: Service }): ReactNode {
  const text = useText();
  const [language] = useLanguage();
  const translated = service.translations.find((other) => other.language === language)?.description;
  const description = translated ?? service.description;
  return (
    <Section title={text('directory.description')}>
      {description ? <TypedText>{description}</TypedText> : text('directory.noDescription')}
      {(service.alternateName || service.email || service.url) && (
        <div style={{ marginBlockStart: '1rem' }}>
          <Facts
            facts={[
              ...(service.alternateName
                ? ([[text('directory.alternateName'), <Typed key="name">{service.alternateName}</Typed>]] as const)
                : []),
              ...(service.email
                ? ([
                    [
                      text('directory.email'),
                      <MuiLink key="email" href={`mailto:${service.email}`} dir="ltr">
                        {service.email}
                      </MuiLink>,
                    ],
                  ] as const)
                : []),
              ...(service.url ? ([[text('directory.url'), <WebLink key="url" address={service.url} />]] as const) : []),
            ]}
          />
        </div>
      )}
    </Section>
  );
}

/** Leads out of these pages, and tells the other site nothing of where one came from. */
export function WebLink({ address }: { address: string }): ReactNode {
  return (
    <MuiLink href={address} rel="noreferrer noopener" target="_blank" dir="ltr" sx={{ overflowWrap: 'anywhere' }}>
      {address}
    </MuiLink>
  );
}
