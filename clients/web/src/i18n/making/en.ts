export const en = {
  titleField: 'Title',
};
