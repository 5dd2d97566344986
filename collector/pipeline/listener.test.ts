import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { systemClock } from './clock.ts'
import { listen } from './listener.ts'

const NO_CORS = { allowed_origins: [], allowed_headers: [], max_age: 0 }

test('connections beyond the limit are closed at once, those within it are answered, and room is made when one ends', async () => {
  const route = { path: '/', cors: NO_CORS as never, handle: (context: { body: unknown }) => void (context.body = 'here') }
  const listener = await listen('127.0.0.1:0', [route], { clock: systemClock, connections: 2 })
  const open = async (): Promise<Socket> => {
    const socket = connect(listener.port, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return socket
  }
  const ask = async (socket: Socket): Promise<string> => {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    return String((await once(socket, 'data'))[0])
  }
  const [first, second] = [await open(), await open()]
  expect([await ask(first), await ask(second)].every((answer) => answer.endsWith('here'))).toBe(true)
  const third = await open()
  third.resume()
  await once(third, 'close')
  expect(await ask(first)).toContain('200 OK')

  first.end()
  await once(first.resume(), 'close')
  const fourth = await open()
  expect(await ask(fourth)).toContain('200 OK')
  for (const socket of [second, fourth]) socket.destroy()
  await listener.close()
})
