import { MongoClient } from 'mongodb'
import { join } from 'node:path'
import { pythonEnvironment } from '../python.ts'
import { freePort, launch, missing, temporaryFolder } from './server.ts'
import type { Missing, Server } from './server.ts'

/**
 * A real server of MongoDB's wire protocol (SecantusDB: transactions, change streams, TTL, partial indexes; no text index), on a free
 * port of loopback, with a folder of its own that `stop` removes. `url` is like `mongodb://127.0.0.1:27017/?directConnection=true`.
 */
export async function startMongo(): Promise<Server | Missing> {
  const python = await pythonEnvironment('mongo', ['secantusdb==0.7.0b3', 'pymongo==4.20.0'])
  if ('missing' in python) return python
  const { folder, remove } = await temporaryFolder('mongo')
  const port = await freePort()
  const url = `mongodb://127.0.0.1:${port}/?directConnection=true`
  try {
    const server = await launch({
      command: join(python.bin, 'secantusd-py'),
      args: [
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--storage-path',
        join(folder, 'data'),
        '--cache-size',
        '256M',
        '--log-level',
        'WARNING',
      ],
      cwd: folder,
      ready: () => answers(url),
    })
    return {
      url,
      stop: async () => {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    return missing((error as Error).message)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 300 })
  try {
    await client.db('admin').command({ ping: 1 })
    return true
  } finally {
    await client.close()
  }
}
