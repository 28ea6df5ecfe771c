import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { PackageProblem } from '../exchange/package-problem.ts'

/**
 * Backups under a passphrase. The key is made of it by scrypt, at the cost that OWASP asks for (128 MiB and half a second
 * for each guess); what is backed up is put under AES-256 in GCM, which finds out every change to it and to the header.
 */
const cost = { N: 131_072, r: 8, p: 1 } as const

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** What the header of a locked backup says of its lock: nothing in it is secret. Other costs are of another version. */
export const lockSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.literal(cost.N),
  r: z.literal(cost.r),
  p: z.literal(cost.p),
  salt: hex(16),
  nonce: hex(12)
})

export type Lock = z.infer<typeof lockSchema>

/** A key, and the salt it was made with: whatever has another salt has another key. Hexadecimal digits, both. */
export type LockKey = { readonly salt: string; readonly key: string }

/** A new salt, for a new passphrase. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** The lock of a new backup: no two have the same number under one key. */
export const newLock = ({ salt }: Pick<LockKey, 'salt'>): Lock => ({
  kdf: 'scrypt',
  n: cost.N,
  r: cost.r,
  p: cost.p,
  salt,
  nonce: randomBytes(12).toString('hex')
})

/** The key that a passphrase makes with a salt. Letters that can be written in two ways count as one. */
export function keyOf(passphrase: string, salt: string): Promise<LockKey> {
  const options = { ...cost, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
      error ? reject(error) : resolve({ salt, key: key.toString('hex') })
    )
  })
}

/** By this a key is known again without being kept. */
export const checkOf = ({ key }: LockKey): string => createHash('sha256').update(`check ${key}`).digest('hex')

/** What puts bytes under a lock, piece by piece. `about` is found changed as the bytes are. */
export function locking({ key }: LockKey, { nonce }: Lock, about: string) {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(nonce, 'hex'))
  cipher.setAAD(Buffer.from(about))
  return {
    take: (bytes: Buffer): Buffer => cipher.update(bytes),
    /** What comes last: nothing may be taken afterwards. */
    end: (): Buffer => Buffer.concat([cipher.final(), cipher.getAuthTag()])
  }
}

const tagLength = 16

/**
 * What was put under a lock.
 * @throws PackageProblem when the key is another one, or anything was changed
 */
export function unlocked(bytes: Buffer, { key }: LockKey, { nonce }: Lock, about: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(nonce, 'hex'))
    decipher.setAAD(Buffer.from(about))
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagLength)), decipher.final()])
  } catch {
    throw new PackageProblem('That passphrase does not open it. Try again.', 'passphrase-wrong')
  }
}
