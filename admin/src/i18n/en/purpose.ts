export const en = {
  open: 'Open',
  close: 'Close again',
  ask: 'Why do you need to see this?',
  show: 'Show',
  recorded: 'Opened for: %{purpose}. This is on record, and the person can ask to see it.',
};
