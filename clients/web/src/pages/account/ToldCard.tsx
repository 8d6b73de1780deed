import { Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Illustration, type IllustrationName } from '../../components/Illustration.tsx';
import { AccountCard } from './AccountCard.tsx';

export interface ToldCardProps {
  picture: IllustrationName;
  title: string;
  text: string;
  hint?: string;
  /** What one can do now: buttons. */
  action?: ReactNode;
  /** Links below the card. */
  below?: ReactNode;
}

/** Where something has ended, well or not: a picture, a sentence, and what one can do now. Read out when it comes. */
export function ToldCard({ picture, title, text, hint, action, below }: ToldCardProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <AccountCard title={title} below={below}>
      <Stack
        align="center"
        ta="center"
        role="status"
        ref={place}
        tabIndex={-1}
        style={{ outline: 'none', boxShadow: 'none' }}
      >
        <Illustration name={picture} />
        <Text>{text}</Text>
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </AccountCard>
  );
}
