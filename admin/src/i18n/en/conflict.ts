export const en = {
  title: 'Somebody changed this in the meantime',
  explain: 'Choose for each field what is to stay. Nothing is overwritten unless you say so.',
  same: 'The other change concerns nothing that you entered. You can save.',
  theirs: 'Stored now',
  mine: 'Your entry',
  save: 'Save this choice',
};
