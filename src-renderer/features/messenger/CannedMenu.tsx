import Canned from '@mui/icons-material/ArticleOutlined';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { type Language, useLanguage } from '../../i18n/texts.ts';
import { cannedReplies } from './canned.ts';
import { messengerTexts } from './texts.ts';

/** Text blocks in both languages, the person's own first: members write in either. */
export function CannedMenu({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const t = messengerTexts.use();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const order: readonly Language[] = language === 'de' ? ['de', 'en'] : ['en', 'de'];
  return (
    <>
      <Button
        ref={opener}
        variant="outlined"
        startIcon={<Canned />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('compose.canned')}
      </Button>
      <Menu
        open={open}
        anchorEl={() => opener.current}
        onClose={() => setOpen(false)}
        slotProps={{ list: { 'aria-label': t('canned.title') } }}
      >
        {order.flatMap((one) => [
          <ListSubheader key={one} role="presentation" className="canned-head">
            {t(one === 'de' ? 'canned.german' : 'canned.english')}
          </ListSubheader>,
          ...cannedReplies.map((reply) => (
            <MenuItem
              key={`${one} ${reply.id}`}
              lang={one}
              onClick={() => {
                setOpen(false);
                onChoose(reply.text[one]);
              }}
            >
              {reply.label[one]}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}
