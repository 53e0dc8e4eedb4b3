import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';
import { applyTextSize, preferredTextSize, type TextSize } from '../theme/text-size';

/** Three sizes of everything, kept on this device. */
export function TextSizeChoice(): ReactNode {
  const text = useText();
  const [size, setSize] = useState<TextSize>(preferredTextSize);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={size}
      aria-label={text('frame.textSize')}
      onChange={(_, chosen: TextSize | null) => {
        if (!chosen) return;
        applyTextSize(chosen);
        setSize(chosen);
      }}
    >
      {(['normal', 'large', 'larger'] as const).map((each, step) => (
        <ToggleButton
          key={each}
          value={each}
          aria-label={text(`frame.textSizes.${each}`)}
          sx={{ minWidth: 44, minHeight: 44, fontSize: `${0.9 + step * 0.2}rem` }}
        >
          {text('frame.textSizeSample')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
