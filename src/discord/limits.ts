/** Discord's limits on what the bot sends, in characters or items. */
export const LIMITS = {
  content: 2000,
  buttonLabel: 80,
  buttonsPerRow: 5,
  selectOptions: 25,
  selectLabel: 100,
  selectPlaceholder: 150,
  suggestions: 25,
  suggestionName: 100,
  formTitle: 45,
  input: 4000,
} as const;
