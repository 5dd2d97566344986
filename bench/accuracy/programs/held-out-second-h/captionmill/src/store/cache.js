import Redis from 'ioredis'

let connection

function redis() {
  connection ??= new Redis({ port: 9753, host: '127.0.0.1', maxRetriesPerRequest: 0, lazyConnect: true, retryStrategy: () => null })
  connection.removeAllListeners('error')
  connection.on('error', () => {})
  return connection
}

export async function cachedTrack(id) {
  const text = await redis().get(`track:${id}`)
  return text === null ? undefined : JSON.parse(text)
}
