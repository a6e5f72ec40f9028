/** The client verifies what `sendMessage` signs, and nothing else. */
import { expect, expectTypeOf, test, vi } from "vitest";
import { EXAMPLE_REVISION } from "../../src/changes/feed.ts";
import { messageOf, newSecret, sendMessage } from "../../src/changes/send-delivery.ts";
import { type Revision, verifyWebhook } from "../../src/client/index.ts";
import { startReceiver } from "../changes/helper.ts";

const secret = newSecret();
const message = messageOf({ ...EXAMPLE_REVISION, id: "sommet-européen" });

/** What a receiver gets of a message. */
async function delivered() {
  const receiver = await startReceiver();
  const guard = { refusal: () => null, lookup: undefined } as unknown as Parameters<typeof sendMessage>[2];
  await sendMessage({ url: receiver.url, secret }, message, guard);
  const [received] = receiver.received;
  if (received === undefined) throw new Error("nothing was delivered");
  return received;
}

test("a message of the service is genuine, with the headers of Node.js or of fetch, and a body of text or bytes", async () => {
  const { headers, body } = await delivered();
  const verified = await verifyWebhook(secret, headers, body);
  expect(verified).toEqual(message);
  if (verified.type === "topic.updated") expectTypeOf(verified.data).toEqualTypeOf<Revision>();
  const likeFetch = new Headers(headers as Record<string, string>);
  expect(await verifyWebhook(secret, likeFetch, Buffer.from(body))).toEqual(message);
});

test("one valid signature of several is enough", async () => {
  const { headers, body } = await delivered();
  const signature = headers["webhook-signature"];
  const several = { ...headers, "webhook-signature": `v1,${btoa("other")} v2,unknown v1,*** ${signature}` };
  expect(await verifyWebhook(secret, several, body)).toEqual(message);
});

test("what is changed, signed with another secret, or without a header is refused", async () => {
  const { headers, body } = await delivered();
  const refused = async (change: Record<string, string | undefined>, text = body, by = secret) =>
    expect(verifyWebhook(by, { ...headers, ...change }, text)).rejects.toThrow(Error);
  await refused({}, body.replace("updated", "deleted"));
  await refused({}, body, newSecret());
  await refused({}, body, "whsec_");
  await refused({}, body, "not a secret");
  await refused({ "webhook-id": "change_1_other" });
  await refused({ "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) });
  await refused({ "webhook-timestamp": "now" });
  await refused({ "webhook-signature": `v2,${String(headers["webhook-signature"]).slice(3)}` });
  await refused({ "webhook-signature": "v1," });
  for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) await refused({ [name]: undefined });
});

test("a message more than 5 minutes old or new is refused", async () => {
  const { headers, body } = await delivered();
  const now = Date.now();
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    for (const [seconds, isGenuine] of [
      [-310, false],
      [-290, true],
      [290, true],
      [310, false],
    ] as const) {
      vi.setSystemTime(now + seconds * 1000);
      const verified = verifyWebhook(secret, headers, body);
      await (isGenuine ? expect(verified).resolves.toEqual(message) : expect(verified).rejects.toThrow("5 minutes"));
    }
  } finally {
    vi.useRealTimers();
  }
});
