/** The program of the drafting thread. */
import { serveTasks } from "../threads/serve-tasks.ts";
import { draftFrom } from "./draft-from.ts";
import type { DraftInput, DraftTasks } from "./drafter.ts";

serveTasks({ draft: (input: DraftInput) => draftFrom(input) } satisfies DraftTasks, async () => {});
