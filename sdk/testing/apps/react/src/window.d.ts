import type { BrowserOptions } from '@faultline/sdk/browser'

declare global {
  interface Window {
    CONFIG: BrowserOptions
    /** What the callbacks of the page were told. */
    told: string[]
  }
}
