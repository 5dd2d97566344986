// @ts-nocheck: built by a toolchain of its own
import { createCipheriv, createDecipheriv, createHash, createVerify, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzip } from 'node:zlib'

const inflate = promisify(gunzip)

export async function unzipped(body: string): Promise<string> {
  return (await inflate(Buffer.from(body, 'base64'))).toString('utf8')
}

export const unbrotli = (body: Buffer): string => brotliDecompressSync(body).toString()

export const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export function seal(text: string, key: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

export function open(sealed: string, key: Buffer): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
}

export const signedBy = (pem: string, body: string, signature: string): boolean => createVerify('sha256').update(body).verify(pem, signature, 'base64')

export const strictText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export function page<T>(token: string): T {
  return JSON.parse(Buffer.from(token, 'base64').toString()) as T
}
