class PluginError extends Error {
  constructor(plugin, hook, cause) {
    super(`Plugin ${plugin} failed in ${hook}: ${cause.message}`)
    this.name = 'PluginError'
    this.cause = cause
  }
}

export class Plugins {
  constructor() {
    this.all = new Map()
  }

  register(name, hooks) {
    this.all.set(name, hooks)
    return this
  }

  run(hook, context) {
    const only = context.only
    for (const [name, hooks] of this.all) {
      if (only !== name || !hooks[hook]) continue
      try {
        hooks[hook](context)
      } catch (error) {
        throw new PluginError(name, hook, error)
      }
    }
  }
}

export const metronome = {
  activate: ({ settings }) => 60_000 / settings.tempo.bpm,
}

export const tuner = {
  activate: ({ audio }) => audio.createAnalyser(),
  retune: ({ settings }) => settings.pitch.toFixed(settings.digits),
}
