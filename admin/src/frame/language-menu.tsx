import Translate from '@mui/icons-material/Translate';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import { LANGUAGES, rememberLanguage, type Language } from '../i18n/languages';
import { useLanguage, useText } from '../i18n/text';

/** Each language under its own name, so that nobody has to read another one to find theirs. */
export function LanguageMenu(): ReactNode {
  const text = useText();
  const [language, setLanguage] = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Translate />}
        aria-haspopup="menu"
        aria-label={`${text('frame.language')}: ${LANGUAGES[language].name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          px: 1,
          minWidth: 44,
          '& .MuiButton-startIcon': { marginInlineEnd: { xs: 0, sm: 1 }, marginInlineStart: 0 },
        }}
      >
        <span className="language-name">{LANGUAGES[language].name}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(Object.keys(LANGUAGES) as Language[]).map((each) => (
          <MenuItem
            key={each}
            lang={each}
            dir={LANGUAGES[each].direction}
            selected={each === language}
            onClick={() => {
              setAnchor(null);
              rememberLanguage(each);
              setLanguage(each);
            }}
          >
            {LANGUAGES[each].name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
