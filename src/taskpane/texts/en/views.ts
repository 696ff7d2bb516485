/** What lies over the tabs: a rule's page, teaching, text to copy. */
export const viewsEn = {
  rulePage: {
    back: 'Back',
    when: 'When',
    why: 'Why',
    how: 'How to fix',
    fixable: 'fixable',
  },
  teach: {
    headingTitle: 'What is column “{{text}}”?',
    organisationTitle: 'Who is “{{text}}”?',
    field: 'Field',
    ignore: 'A column of our own, not checked',
    organisation: 'Registered name',
    own: 'An organisation of its own, under this name',
    choose: 'Choose…',
    save: 'Remember',
    cancel: 'Cancel',
    kept: 'Kept in this workbook; “More” forgets it.',
  },
  copyView: {
    title: 'Press Ctrl+C to copy',
    body: 'The clipboard cannot be written from here. The text is selected.',
    text: 'Findings',
  },
};
