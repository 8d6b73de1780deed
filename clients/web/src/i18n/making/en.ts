export const en = {
  titleField: 'Title',
  columnState: 'State',
  columnChanged: 'Changed',
  columnActions: 'Actions',
  sortRECENTLY_CHANGED: 'Last changed first',
  sortTITLE: 'Title, A to Z',
  sortTITLE_DESC: 'Title, Z to A',
  sortOLDEST_CHANGE: 'Longest unchanged first',
};
