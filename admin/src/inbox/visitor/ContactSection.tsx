import { Link } from '@strapi/design-system';
import type { ChatDetails } from '../../../../protocol';
import { useText } from '../../i18n';
import { Fact, Section } from './Section';

/** An address may hold characters that mean something in a link. */
const mailto = (email: string) => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

/** How to reach the visitor, as far as they said. */
export const ContactSection = ({ chat }: { chat: ChatDetails }) => {
  const t = useText();
  const { name, email } = chat.visitor;
  if (!name && !email) return null;
  return (
    <Section title={t('panel.contact')}>
      <dl>
        <Fact label={t('panel.name')}>{name}</Fact>
        <Fact label={t('panel.email')}>{email && <Link href={mailto(email)}>{email}</Link>}</Fact>
      </dl>
    </Section>
  );
};
