import { hash, verify } from '@node-rs/argon2';

// Argon2id with 19 MiB, 2 passes, 1 lane: the OWASP minimum for interactive sign-in.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let nobody: Promise<string> | undefined;

/** The argon2id hash of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password is right. An unknown account takes as long as a known one. */
export async function isRight(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  nobody ??= hashPassword('an account that does not exist');
  const right = await verify(passwordHash ?? (await nobody), password);
  return right && Boolean(passwordHash);
}
