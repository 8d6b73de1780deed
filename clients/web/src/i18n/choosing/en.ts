export const en = {
  typeToSearch: 'Type to search',
  nothingFound: 'Nothing found',
  noGroup: 'No group',
  clear: 'Empty the field',
};
