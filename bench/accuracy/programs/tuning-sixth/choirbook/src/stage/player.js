class StateError extends Error {
  constructor(wanted, state) {
    super(`Player is ${state}, not ${wanted}`)
    this.name = 'StateError'
    this.code = 'PLAYER_STATE'
  }
}

export class Player {
  #state = 'stopped'

  #expect(wanted) {
    if (this.#state !== wanted) throw new StateError(wanted, this.#state)
  }

  play(song) {
    this.#expect('stopped')
    this.#state = 'playing'
    this.song = song
  }

  seek(beat) {
    this.#expect('playing')
    this.beat = beat
  }

  /** Tells of the end in a callback, as the decoder does. */
  decode(bytes, done) {
    Promise.resolve().then(() => {
      const view = new DataView(bytes)
      done(null, view.getUint32(bytes.byteLength - 2))
    }).catch((error) => done(error))
  }

  decoded(bytes) {
    return new Promise((resolve, reject) => this.decode(bytes, (error, length) => (error ? reject(error) : resolve(length))))
  }
}
