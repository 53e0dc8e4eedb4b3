import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useMe } from '../api/me';
import { useText } from '../i18n/text';
import { mayOpen, PAGES } from './pages';

/** The screens that the person signed in may open. */
export function Navigation(): ReactNode {
  const text = useText();
  const me = useMe();
  const { pathname } = useLocation();
  const entries = PAGES.filter((page) => page.menu && me && mayOpen(page, me.permissions));
  // The longest address that fits: a screen below another one is not both.
  const here = entries
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <Box component="nav" aria-label={text('frame.menu')} sx={{ position: 'sticky', top: 64, py: 1 }}>
      <List component="div" sx={{ px: 1 }}>
        {entries.map(({ path, menu }) => {
          const Icon = menu!.icon;
          const isHere = path === here;
          return (
            <ListItemButton
              key={path}
              component={Link}
              to={path}
              selected={isHere}
              aria-current={isHere ? 'page' : undefined}
              sx={{
                borderRadius: 1,
                mb: 0.5,
                minHeight: 44,
                '&.Mui-selected': {
                  bgcolor: '#e3eff0',
                  color: 'primary.main',
                  '& .MuiListItemIcon-root': { color: 'primary.main' },
                },
              }}
            >
              <ListItemIcon sx={{ minWidth: 40, color: 'text.secondary' }}>
                <Icon />
              </ListItemIcon>
              <ListItemText
                primary={text(menu!.text)}
                slotProps={{ primary: { sx: { fontWeight: isHere ? 600 : 400 } } }}
              />
            </ListItemButton>
          );
        })}
      </List>
    </Box>
  );
}
