export const en = {
  bell: { one: 'Notices: {count} unread', other: 'Notices: {count} unread' },
  title: 'Notices',
  close: 'Close the notices',
  none: 'No notices yet',
  markRead: 'Mark all as read',
};
