import type { Sign } from '../core/types.ts'

/**
 * Signs requests with the project's secret by WebCrypto, which Node and workers have too: `t=<unix ms>,n=<nonce>,v1=<hex>`, where the HMAC-SHA-256 is over
 * `signedText`. For servers: what a browser holds is no secret.
 */
export function signer(secret: string): Sign {
  const bytes = new TextEncoder()
  const key = crypto.subtle.importKey('raw', bytes.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  // Told at the first signature; until then it must not end the process.
  key.catch(() => {})
  return async (body, dsnKey) => {
    const [time, nonce] = [Date.now(), hex(crypto.getRandomValues(new Uint8Array(16)))]
    const bodyHash = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.encode(body))))
    const mac = await crypto.subtle.sign('HMAC', await key, bytes.encode(signedText(time, nonce, dsnKey, bodyHash)))
    return `t=${time},n=${nonce},v1=${hex(new Uint8Array(mac))}`
  }
}

/** `bodyHash`: hex of the SHA-256 of the body as sent. */
export function signedText(time: number, nonce: string, dsnKey: string, bodyHash: string): string {
  return `${time}.${nonce}.${dsnKey}.${bodyHash}`
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
