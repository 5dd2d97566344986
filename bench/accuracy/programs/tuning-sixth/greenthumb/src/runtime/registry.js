export class Registry {
  constructor() {
    this.makers = new Map()
  }

  add(type, maker) {
    this.makers.set(type, maker)
    return this
  }

  /** Some are classes and some functions. */
  make(type, ...options) {
    const maker = this.makers.get(type)
    return maker.isFactory ? maker(...options) : new maker(...options)
  }

  call(type, ...options) {
    return this.makers.get(type)(...options)
  }
}
