export { createClient, } from "./client.js";
export { etagOf } from "./connection.js";
export { StandpointProblem } from "./problem.js";
export { verifyWebhook } from "./webhook.js";
