import { createHmac } from 'node:crypto'

/**
 * Value of `webhook-signature` after Standard Webhooks 1.0.0 (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md):
 * for each secret `v1,` and the base64 of HMAC-SHA-256 over `<id>.<seconds since the epoch>.<body>`, with a space between.
 */
export function sign(secrets: readonly string[], id: string, timestamp: string, body: string): string {
  return secrets.map((secret) => `v1,${hmac(secret, `${id}.${timestamp}.${body}`)}`).join(' ')
}

function hmac(secret: string, text: string): string {
  return createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(text)
    .digest('base64')
}
