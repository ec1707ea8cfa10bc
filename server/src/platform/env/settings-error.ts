/** The environment asks for something we cannot start with; the message is one line for the operator. */
export class SettingsError extends Error {}
