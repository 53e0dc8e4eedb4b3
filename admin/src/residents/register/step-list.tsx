import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';

export const STEPS = ['who', 'contact', 'more', 'check'] as const;

/** Where one is, and the way to any other step. */
export function StepList({ step, onChoose }: { step: number; onChoose(step: number): void }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Box component="nav" aria-label={text('residents.register.stepList')}>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: { xs: 'repeat(4, minmax(0, 1fr))' },
        }}
      >
        {STEPS.map((name, index) => (
          <Box component="li" key={name} sx={{ minWidth: 0 }}>
            <ButtonBase
              aria-current={index === step ? 'step' : undefined}
              onClick={() => onChoose(index)}
              sx={{
                width: '100%',
                minHeight: 44,
                fontFamily: 'inherit',
                px: 1,
                py: 0.75,
                textAlign: 'start',
                flexDirection: { xs: 'column', sm: 'row' },
                alignItems: { xs: 'flex-start', sm: 'center' },
                justifyContent: 'flex-start',
                columnGap: 0.5,
                borderTop: 4,
                borderColor: index <= step ? 'primary.main' : 'divider',
                color: index === step ? 'primary.main' : 'text.secondary',
                fontSize: '0.9375rem',
                fontWeight: index === step ? 600 : 400,
              }}
            >
              <span>{formats.number(index + 1)}.</span>
              <span>{text(`residents.register.short.${name}`)}</span>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
