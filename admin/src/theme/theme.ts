import { createTheme, type Theme } from '@mui/material/styles';
import * as locales from '@mui/material/locale';
import { LANGUAGES, type Language } from '../i18n/languages';

/** MUI's own few words (pagination, alerts) in our languages. */
const MUI_WORDS = { tr: locales.trTR, en: locales.enUS, ar: locales.arSA } satisfies Record<Language, object>;

/** Every pair of text and ground below has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); the axe tests hold it. */
export const COLOURS = {
  accent: '#0e4f57',
  accentSoft: '#e3eff0',
  ink: '#1c2529',
  inkSoft: '#4c585d',
  ground: '#f6f4ef',
  paper: '#ffffff',
  line: '#d9d5cb',
  danger: '#a3261b',
  warning: '#855200',
  good: '#1f6b3b',
} as const;

const FONT = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif';

/** The one look of all pages: warm ground, one accent, generous type, no shadows that shout. */
export function themeFor(language: Language): Theme {
  const { direction } = LANGUAGES[language];
  return createTheme(
    {
      direction,
      palette: {
        mode: 'light',
        primary: { main: COLOURS.accent, contrastText: '#ffffff' },
        secondary: { main: COLOURS.accent, contrastText: '#ffffff' },
        error: { main: COLOURS.danger },
        warning: { main: COLOURS.warning, contrastText: '#ffffff' },
        success: { main: COLOURS.good },
        info: { main: COLOURS.accent },
        text: { primary: COLOURS.ink, secondary: COLOURS.inkSoft, disabled: '#6a7478' },
        background: { default: COLOURS.ground, paper: COLOURS.paper },
        divider: COLOURS.line,
      },
      shape: { borderRadius: 8 },
      typography: {
        fontFamily: FONT,
        // Arabic script needs more height and no letter spacing.
        body1: { fontSize: '1rem', lineHeight: direction === 'rtl' ? 1.75 : 1.6, letterSpacing: 0 },
        body2: { fontSize: '0.9375rem', lineHeight: direction === 'rtl' ? 1.75 : 1.55, letterSpacing: 0 },
        caption: { fontSize: '0.875rem', letterSpacing: 0 },
        h1: {
          fontSize: '1.75rem',
          fontWeight: 600,
          lineHeight: 1.25,
          letterSpacing: direction === 'rtl' ? 0 : '-0.01em',
        },
        h2: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.35, letterSpacing: 0 },
        h3: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4, letterSpacing: 0 },
        h4: { fontSize: '1rem', fontWeight: 600 },
        h5: { fontSize: '1rem', fontWeight: 600 },
        h6: { fontSize: '1rem', fontWeight: 600, letterSpacing: 0 },
        subtitle2: { fontSize: '0.9375rem', fontWeight: 500, letterSpacing: 0 },
        button: { textTransform: 'none', fontWeight: 500, fontSize: '1rem', letterSpacing: 0 },
        overline: { textTransform: 'none', fontSize: '0.875rem', fontWeight: 500, letterSpacing: 0 },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            body: { fontFamily: FONT },
            '*:focus-visible': { outline: `3px solid ${COLOURS.accent}`, outlineOffset: 2 },
            '@media (prefers-reduced-motion: reduce)': {
              '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
            },
          },
        },
        MuiButton: {
          // The outline says where the focus is; nothing has to pulse besides.
          defaultProps: { disableElevation: true, disableFocusRipple: true },
          styleOverrides: {
            root: { minHeight: 44, paddingInline: 18 },
            sizeLarge: { fontSize: '1.0625rem' },
            sizeSmall: { minHeight: 36, paddingInline: 12, fontSize: '0.9375rem' },
          },
        },
        MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40 } } },
        MuiPaper: {
          defaultProps: { elevation: 0 },
          styleOverrides: { rounded: { border: `1px solid ${COLOURS.line}` } },
        },
        MuiAppBar: { defaultProps: { elevation: 0 }, styleOverrides: { root: { border: 'none', borderRadius: 0 } } },
        MuiCard: { defaultProps: { elevation: 0 } },
        MuiTextField: { defaultProps: { variant: 'outlined', size: 'medium', fullWidth: true, margin: 'normal' } },
        MuiFormControl: { defaultProps: { variant: 'outlined', size: 'medium', margin: 'normal' } },
        MuiInputLabel: { styleOverrides: { root: { color: COLOURS.inkSoft } } },
        MuiOutlinedInput: {
          styleOverrides: { notchedOutline: { borderColor: '#7f888b' }, root: { backgroundColor: COLOURS.paper } },
        },
        MuiInputBase: {
          styleOverrides: {
            // What is typed runs in its own direction: a full stop stands at the end of a Turkish sentence on an Arabic page too.
            input: { '&[type=text], &:is(textarea)': { unicodeBidi: 'plaintext', textAlign: 'left' } },
          },
        },
        MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginInline: 2 } } },
        MuiChip: { styleOverrides: { root: { fontWeight: 500, fontSize: '0.875rem', borderRadius: 6 } } },
        MuiTableCell: {
          styleOverrides: {
            root: { fontSize: '0.9375rem', borderColor: COLOURS.line },
            head: { fontWeight: 600, color: COLOURS.inkSoft },
          },
        },
        MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.875rem', backgroundColor: COLOURS.ink } } },
        // A button that leads nowhere takes no room: the first tab stands where the text below it begins.
        MuiTabScrollButton: { styleOverrides: { root: { '&.Mui-disabled': { width: 0, overflow: 'hidden' } } } },
        MuiTab: { styleOverrides: { root: { minHeight: 48, textTransform: 'none' } } },
        // Fields of days and numbers are as high as those beside them.
        RaDateInput: { defaultProps: { size: 'medium' } },
        RaNumberInput: { defaultProps: { size: 'medium' } },
        MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.25rem', lineHeight: 1.35 } } },
        MuiDialog: { styleOverrides: { paper: { border: 'none' } } },
        MuiMenu: { styleOverrides: { paper: { boxShadow: '0 8px 24px rgb(28 37 41 / 0.14)' } } },
        MuiLink: { defaultProps: { underline: 'always' } },
      },
    },
    MUI_WORDS[language],
  );
}
