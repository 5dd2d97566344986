// @ts-nocheck
import { createHmac, timingSafeEqual } from 'node:crypto'
import { EventEmitter } from 'node:events'

export function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

export function verify(body: string, secret: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(sign(body, secret)), Buffer.from(given))
}

export class HookBus extends EventEmitter {
  announce(topic: string, payload: { event: { kind: string } | null }): string {
    this.emit('sent', topic)
    return `${topic}.${payload.event!.kind}`
  }

  reject(reason: unknown): void {
    this.emit('error', reason)
  }

  template(text: string, values: Record<string, { toString(): string }>): string {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]!.toString())
  }
}
