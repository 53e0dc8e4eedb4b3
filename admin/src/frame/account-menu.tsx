import AccountCircle from '@mui/icons-material/AccountCircle';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTranslate } from 'react-admin';
import { useMe } from '../api/me';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { hasUnsaved } from '../parts/unsaved';
import { leave } from './leave';
import { TextSizeChoice } from './text-size-choice';

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu(): ReactNode {
  const text = useText();
  const word = useCodeText();
  const me = useMe();
  const translate = useTranslate();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  const roles = [...new Set(me?.roles.map(({ role }) => word('role', role)) ?? [])].join(', ');
  return (
    <>
      <IconButton
        color="inherit"
        aria-haspopup="menu"
        aria-label={text('frame.account')}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <AccountCircle />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ paper: { sx: { minWidth: 260 } } }}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{me?.displayName}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {roles}
          </Typography>
        </Box>
        <Divider component="li" role="presentation" />
        <MenuItem
          onClick={() => {
            close();
            void navigate('/account');
          }}
        >
          {text('frame.ownAccount')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            if (!hasUnsaved() || window.confirm(translate('ra.message.unsaved_changes'))) void leave();
          }}
        >
          {text('frame.signOut')}
        </MenuItem>
        <Divider component="li" role="presentation" />
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {text('frame.textSize')}
          </Typography>
          <TextSizeChoice />
        </Box>
      </Menu>
    </>
  );
}
