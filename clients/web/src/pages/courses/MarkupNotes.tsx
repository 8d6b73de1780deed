import { Alert, List } from '@mantine/core';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What the server took out of a text when it was saved. */
export function MarkupNotes({ notes }: { notes: readonly { subject: string; message: string }[] }) {
  const t = useText(coursesTexts);
  return (
    <div role="status">
      {notes.length > 0 && (
        <Alert role="none" variant="light" color="amber" title={t('takenOut')}>
          <List size="sm">
            {[...new Set(notes.map(({ message }) => message))].map((message) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
