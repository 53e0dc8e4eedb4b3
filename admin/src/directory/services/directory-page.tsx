import Add from '@mui/icons-material/Add';
import Business from '@mui/icons-material/BusinessOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../api/me';
import { useText } from '../../i18n/text';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { ServiceFilters, type Chosen, FILTERS } from './service-filters';
import { ServiceList } from './service-list';

/** All services of the city and its partners. What is searched for stands in the address; it names nobody. */
export function DirectoryPage(): ReactNode {
  const text = useText();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const chosen: Chosen = Object.fromEntries(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])),
  );
  const choose = (changes: Chosen): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const narrowed = Object.keys(chosen).length > 0;
  return (
    <Page
      title={text('directory.title')}
      help="directory.help"
      actions={
        <>
          {may('directory.change') && (
            <Button component={Link} to="/directory/services/new" variant="contained" startIcon={<Add />}>
              {text('directory.newService')}
            </Button>
          )}
          <Button component={Link} to="/directory/organizations" startIcon={<Business />}>
            {text('directory.organizations.title')}
          </Button>
          {may('directory.import') && (
            <Button component={Link} to="/directory/import" startIcon={<UploadFile />}>
              {text('directory.imports.open')}
            </Button>
          )}
        </>
      }
    >
      <ServiceFilters chosen={chosen} onChoose={choose} />
      <ServiceList
        filter={chosen}
        empty={
          <EmptyState
            title={text(narrowed ? 'directory.noneFound' : 'directory.noneYet')}
            hint={text(narrowed ? 'directory.noneFoundHint' : 'directory.noneYetHint')}
            action={
              narrowed && (
                <Button variant="outlined" onClick={() => setParams({}, { replace: true })}>
                  {text('directory.clearFilters')}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  );
}
