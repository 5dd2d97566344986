import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { type Route, projectName, routingTable } from './routing.ts'

/** A key is public, it stands in web pages: `fl_` and 32 hex digits. */
export const KEY = /^fl_[0-9a-f]{32}$/
/** Its secret signs what servers send: `fls_` and 32 random bytes as base64url. */
export const SECRET = /^fls_[A-Za-z0-9_-]{43}$/

/** What receivers know of a key that counts: neither disabled nor expired when it was told. */
export interface IssuedKey {
  key: string
  /** Of what comes with it, where no line of `routing` says another. */
  project: string
  /** As in `originsOf`; empty for any. */
  allowedOrigins: readonly string[]
  requireSignature: boolean
  routing: readonly Route[]
  /** Milliseconds since 1970; null for never. */
  expiresAt: number | null
  /** Newest first. */
  secrets: readonly KeySecret[]
}

export interface KeySecret {
  secret: string
  /** Milliseconds since 1970 until which it counts; null for the newest. */
  until: number | null
}

const origin = z
  .string()
  .max(LIMITS.originLength)
  .regex(
    /^(\*|null|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)$/i,
    'expected an origin without a path, such as https://shop.example.com; * stands for any text',
  )

/** What a person says of a key. */
export const keyFields = {
  name: z.string().trim().min(1).max(LIMITS.nameLength).describe('What people call it'),
  allowedOrigins: z
    .array(origin)
    .max(LIMITS.keyOrigins)
    .describe('Origins of the web pages that may send with it: https://*.example.com; empty for any'),
  requireSignature: z.boolean().describe('Only what is signed with its secret is taken'),
  routing: routingTable(LIMITS.keyRoutes).describe(
    'Projects of what comes with it: the first line that matches decides, else it is that of the key',
  ),
  expiresAt: z.iso.datetime({ offset: true }).nullable().describe('When it stops to count; null for never'),
} as const

/** The project that a key is of. */
export const keyProject = projectName
