export class SyncConflict extends Error {
  constructor(trail, author) {
    super(`Trail ${trail} was changed by ${author} meanwhile`)
    this.name = 'SyncConflict'
    this.trail = trail
  }
}

export class TileError extends Error {
  constructor(tile, status) {
    super(`Tile ${tile.z}/${tile.x}/${tile.y} answered ${status}`)
    this.name = 'TileError'
  }
}

export class SyncQueue {
  #pending = []
  constructor(backend) {
    this.backend = backend
  }

  add(change) {
    this.#pending.push(change)
    return this
  }

  async flush() {
    for (const change of this.#pending.splice(0)) {
      const answer = await this.backend.put(change)
      if (answer.conflict) throw new SyncConflict(change.trail, answer.author)
      change.revision = answer.revision.number
    }
  }

  async flushWithRetries(tries) {
    let last
    for (let i = 0; i < tries; i++) {
      try {
        return await this.backend.ping(i)
      } catch (error) {
        last = error
      }
    }
    throw new Error(`Gave up syncing after ${tries} tries: ${last.message}`, { cause: last })
  }
}

export async function loadTiles(source, tiles) {
  return Promise.all(
    tiles.map(async (tile) => {
      const status = await source(tile)
      if (status !== 200) throw new TileError(tile, status)
      return tile
    }),
  )
}
