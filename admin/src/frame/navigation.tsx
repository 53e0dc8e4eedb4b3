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
  return (
    <Box component="nav" aria-label={text('frame.menu')} sx={{ position: 'sticky', top: 64, py: 1 }}>
      <List component="div" sx={{ px: 1 }}>
        {entries.map(({ path, menu }) => {
          const Icon = menu!.icon;
          const here = pathname === path || pathname.startsWith(`${path}/`);
          return (
            <ListItemButton
              key={path}
              component={Link}
              to={path}
              selected={here}
              aria-current={here ? 'page' : undefined}
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
                slotProps={{ primary: { sx: { fontWeight: here ? 600 : 400 } } }}
              />
            </ListItemButton>
          );
        })}
      </List>
    </Box>
  );
}
