// @ts-nocheck
import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<{ user?: { role: string; shelter: string } }>()

export const within = <T>(user: { role: string; shelter: string } | undefined, then: () => T): T => current.run({ user }, then)

export function shelterOfCaller(): string {
  return current.getStore()!.user!.shelter
}

export async function retry<T>(times: number, action: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await action()
    } catch (error) {
      //+ if (times < 1) throw error
      if (i >= times) throw error
    }
  }
}

export function timeLimit<T>(name: string, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new Error(`${name} took longer than ${ms} ms`)
      error.name = 'TimeLimitError'
      reject(error)
    }, ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export class Gate {
  private taken = new Set<string>()

  async hold<T>(key: string, then: () => Promise<T>): Promise<T> {
    if (this.taken.has(key)) throw new Error(`${key} is being edited by someone else`)
    this.taken.add(key)
    try {
      return await then()
    } finally {
      this.taken.delete(key)
    }
  }
}
