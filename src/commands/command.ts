/** Runs a command with its arguments; returns the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;
