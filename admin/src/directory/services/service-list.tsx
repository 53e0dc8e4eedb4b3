import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useDistricts } from '../../parts/code-lists';
import { useCodeText } from '../../parts/code-input';
import { PagedList, type Column } from '../../parts/paged-list';
import { isUsual, ServiceChips } from './service-chips';
import { useServiceName } from './service-name';

type Service = Api['ServiceSummary'];

/** Services of a filter, page by page. */
export function ServiceList({
  filter,
  empty,
  withOrganization = true,
}: {
  filter: Record<string, unknown>;
  empty: ReactNode;
  withOrganization?: boolean;
}): ReactNode {
  const text = useText();
  const columns = useServiceColumns();
  return (
    <PagedList<Service>
      key={JSON.stringify(filter)}
      list="services"
      filter={filter}
      label={text('directory.services')}
      columns={withOrganization ? columns : columns.filter(({ key }) => key !== 'organization')}
      empty={empty}
    />
  );
}

function useServiceColumns(): Column<Service>[] {
  const text = useText();
  const word = useCodeText();
  const nameOf = useServiceName();
  const districts = useDistricts();
  return [
    {
      key: 'name',
      label: text('directory.name'),
      cell: (service) => (
        <>
          <Link component={RouterLink} to={`/directory/services/${service.id}`} sx={{ fontWeight: 600 }}>
            <Typed>{nameOf(service)}</Typed>
          </Link>
          {service.alert && <AlertLine>{service.alert}</AlertLine>}
          {!isUsual(service) && (
            <Box sx={{ mt: 0.5 }}>
              <ServiceChips service={service} onlyUnusual />
            </Box>
          )}
        </>
      ),
    },
    {
      key: 'organization',
      label: text('directory.organization'),
      cell: (service) => <Typed>{service.organizationName}</Typed>,
    },
    { key: 'sector', label: text('directory.sector'), cell: (service) => word('sector', service.sector) },
    {
      key: 'districts',
      label: text('directory.districts'),
      cell: (service) =>
        service.districtCodes.length > 0
          ? service.districtCodes.map((code) => <Box key={code}>{districts.nameOf(code)}</Box>)
          : null,
    },
  ];
}

function AlertLine({ children }: { children: string }): ReactNode {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.5,
        alignItems: 'flex-start',
        mt: 0.25,
        color: 'warning.main',
        fontSize: '0.9375rem',
        fontWeight: 400,
      }}
    >
      <ReportProblem aria-hidden="true" sx={{ fontSize: '1.125rem', mt: '0.15em' }} />
      <Typed>{children}</Typed>
    </Box>
  );
}
