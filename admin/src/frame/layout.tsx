import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../i18n/text';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { LanguageMenu } from './language-menu';
import { Navigation } from './navigation';
import { NotificationsLink } from './notifications-link';
import { OfflineBanner } from './offline-banner';
import { UnsavedGuard } from '../parts/unsaved';

const SIDE = '15rem';

/** The frame around every screen: bar, menu, and one main region. */
export function Layout({ children }: { children: ReactNode }): ReactNode {
  const text = useText();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const first = useRef(true);

  // A new screen: the menu closes, the page starts at its top, and the reader of a screen hears the new heading.
  useEffect(() => {
    setOpen(false);
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }} className="frame">
      <SkipLink />
      <AppBar
        position="sticky"
        color="primary"
        className="no-print"
        sx={{ zIndex: (theme) => theme.zIndex.drawer + 1 }}
      >
        <Toolbar sx={{ gap: { xs: 0, sm: 1 }, px: { xs: 1, sm: 2 } }}>
          {!wide && (
            <IconButton
              color="inherit"
              edge="start"
              aria-label={text('frame.menu')}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <MenuIcon />
            </IconButton>
          )}
          <Brand />
          <Box sx={{ flex: 1 }} />
          <NotificationsLink />
          <LanguageMenu />
          <AccountMenu />
        </Toolbar>
      </AppBar>
      <OfflineBanner />
      <UnsavedGuard />
      <Box sx={{ display: 'flex', flex: 1 }}>
        {wide ? (
          <Box
            className="no-print"
            sx={{ width: SIDE, flexShrink: 0, borderInlineEnd: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
          >
            <Navigation />
          </Box>
        ) : (
          <Drawer
            open={open}
            onClose={() => setOpen(false)}
            slotProps={{ paper: { sx: { width: SIDE, maxWidth: '85vw', pt: 8 } } }}
          >
            <Navigation />
          </Drawer>
        )}
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 2, sm: 3 }, '&:focus': { outline: 'none' } }}
        >
          {children}
        </Box>
      </Box>
    </Box>
  );
}

function SkipLink(): ReactNode {
  const text = useText();
  return (
    <Box
      component="a"
      href="#main"
      sx={{
        position: 'absolute',
        insetInlineStart: 8,
        top: -60,
        zIndex: 2000,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        color: 'text.primary',
        borderRadius: 1,
        '&:focus': { top: 8 },
      }}
    >
      {text('frame.skip')}
    </Box>
  );
}
