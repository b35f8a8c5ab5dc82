import ForumOutlined from '@mui/icons-material/ForumOutlined';
import Phone from '@mui/icons-material/PhoneOutlined';
import Relay from '@mui/icons-material/SignLanguageOutlined';
import Place from '@mui/icons-material/StorefrontOutlined';
import Work from '@mui/icons-material/WorkOutlineOutlined';
import type { Channel } from '#shared/service-contract/vocabulary.ts';

export const channelIcons: Readonly<Record<Channel, typeof Phone>> = {
  call: Phone,
  walkIn: Place,
  messenger: ForumOutlined,
  relay: Relay,
  backOffice: Work,
};
