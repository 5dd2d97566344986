import type { Sign } from '../core/types.ts'
import { sign } from '../shared/signature.ts'

/** Signs each attempt anew by WebCrypto, for servers that have no Node: what a browser holds is no secret. */
export const signer =
  (secret: string): Sign =>
  (body, key) =>
    sign({ key, secret, body: new TextEncoder().encode(body), time: Date.now() })
