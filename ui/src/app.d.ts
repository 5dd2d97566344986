import type { Snippet } from 'svelte'

declare global {
  namespace App {
    interface Error {
      status: number
      message: string
      /** What the person can do about it. */
      todo?: string
    }
    interface PageData {
      title?: string
      actions?: Snippet
    }
  }
}

export {}
