import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_LENGTH = 12;
const SECRET_LENGTH = 32;
const CHECKSUM_LENGTH = 6;

/** Matches ids of keys, and texts close enough to be looked up. */
export const KEY_ID = /^[0-9A-Za-z-]{1,80}$/;

/** The parts of a key, which is sent as `sp_<id>_<secret><checksum>`, in base 62. The checksum detects typing errors. */
export interface KeyText {
  readonly id: string;
  readonly secret: string;
}

/** Returns a new key of random letters and digits, with a secret of about 190 bits. */
export function newKey(): KeyText & { readonly text: string } {
  const id = randomDigits(ID_LENGTH);
  const secret = randomDigits(SECRET_LENGTH);
  return { id, secret, text: `sp_${id}_${secret}${checksumOf(id, secret)}` };
}

/** Parses a key; null if the text is not a key. */
export function readKey(text: string): KeyText | null {
  const [, id = "", secret = "", checksum] = PATTERN.exec(text) ?? [];
  return checksum !== undefined && checksum === checksumOf(id, secret) ? { id, secret } : null;
}

/** Returns a text, such as a line of the log, in which each secret of a key or a webhook is replaced by `***`. */
export function maskSecrets(text: string): string {
  return text.replaceAll(SECRETS, "$<kept>***");
}

/** The id of a key, or what a webhook's secret begins with, and the secret; also as a URL may encode them. */
const SECRETS = /(?<kept>sp(?:_|%5f)[0-9a-z]{12}(?:_|%5f)|whsec(?:_|%5f))(?:[0-9a-z+/=]|%2[bf]|%3d)+/gi;

/** Returns the SHA-256 of a secret, in hexadecimal, as it is stored. Long random secrets need no slower hash. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const PATTERN = new RegExp(
  `^sp_([0-9A-Za-z]{${ID_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`,
);

function randomDigits(length: number): string {
  return Array.from({ length }, () => DIGITS[randomInt(DIGITS.length)]).join("");
}

function checksumOf(id: string, secret: string): string {
  let rest = crc32(`${id}_${secret}`);
  let text = "";
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    text = DIGITS[rest % DIGITS.length] + text;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text;
}
