import { describe, expect, test } from 'vitest'
import { whyPrivate } from './target.ts'

describe('the address of a config', () => {
  test.each([
    ['http://127.0.0.1:1/x', 'its address 127.0.0.1 is loopback: set allow_private_addresses: true if it is yours'],
    ['http://[::1]', 'its address ::1 is loopback: set allow_private_addresses: true if it is yours'],
    ['http://localhost.', 'its address 127.0.0.1 is loopback: set allow_private_addresses: true if it is yours'],
    ['https://app.localhost', 'its address 127.0.0.1 is loopback: set allow_private_addresses: true if it is yours'],
    ['https://0x0a000001', 'its address 10.0.0.1 is private: set allow_private_addresses: true if it is yours'],
  ])('%s is refused before anything is sent: %s', (url, why) => expect(whyPrivate(url)).toBe(why))

  test.each(['https://hooks.example.com', 'https://8.8.8.8', 'no address', 'https://notlocalhost'])('%s is for later to judge', (url) =>
    expect(whyPrivate(url)).toBeUndefined(),
  )
})
