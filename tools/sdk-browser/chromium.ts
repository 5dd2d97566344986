import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

const INSTALLED = '/usr/bin/chromium'

/** The machine's own Chromium where it has one, else that of the registry. */
export async function openChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: existsSync(INSTALLED) ? INSTALLED : await chromium.executablePath(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}
