import { showCauses } from "./causes.ts";

showCauses();
