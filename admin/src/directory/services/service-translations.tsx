import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useNamesOf } from '../../parts/code-lists';
import { Section } from '../../parts/section';

/** Name and description side by side in all languages; each text in its own direction. */
export function ServiceTranslations({ service }: { service: Api['ServiceView'] }): ReactNode {
  const text = useText();
  const languageOf = useNamesOf('language');
  if (service.translations.length === 0) {
    return <Section title={text('directory.translations')}>{text('directory.noTranslations')}</Section>;
  }
  return (
    <Section title={text('directory.translations')}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
        }}
      >
        <Version language={text('directory.asWritten')} name={service.name} description={service.description} />
        {service.translations.map(({ language, name, description }) => (
          <Version
            key={language}
            tag={language}
            language={languageOf(language)}
            name={name ?? null}
            description={description ?? null}
          />
        ))}
      </Box>
    </Section>
  );
}

function Version({
  tag,
  language,
  name,
  description,
}: {
  tag?: string;
  language: string;
  name: string | null;
  description: string | null;
}): ReactNode {
  return (
    <Box sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 2, minWidth: 0 }}>
      <Typography variant="h3" sx={{ color: 'text.secondary', fontWeight: 500 }}>
        {language}
      </Typography>
      <Box lang={tag} sx={{ '& > p': { textAlign: 'start' } }}>
        {name && (
          <Typography sx={{ fontWeight: 600 }} dir="auto">
            {name}
          </Typography>
        )}
        {description && (
          <Typography dir="auto" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {description}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
