import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useDistricts } from '../../parts/code-lists';
import { Section } from '../../parts/section';

type Place = Api['PlaceView'];

/** Where the service is given. */
export function ServicePlaces({ places }: { places: readonly Place[] }): ReactNode {
  const text = useText();
  const districts = useDistricts();
  return (
    <Section title={text('directory.places')}>
      {places.length === 0 && text('directory.noPlaces')}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
        {places.map((place) => (
          <li key={place.id}>
            <Typography variant="h3">
              <Typed>{place.name ?? text('directory.namelessPlace')}</Typed>
            </Typography>
            {place.address && (
              <div>
                <Typed>{place.address}</Typed>
              </div>
            )}
            <div>
              {[
                ...(place.postalCode ? [<Code key="postal">{place.postalCode}</Code>] : []),
                ...(place.districtCode ? [<bdi key="district">{districts.nameOf(place.districtCode)}</bdi>] : []),
                ...(place.city ? [<Typed key="city">{place.city}</Typed>] : []),
              ].flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
            </div>
            {place.latitude !== null && place.longitude !== null && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {text('directory.coordinates')}: <Code>{`${place.latitude}, ${place.longitude}`}</Code>
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Section>
  );
}
