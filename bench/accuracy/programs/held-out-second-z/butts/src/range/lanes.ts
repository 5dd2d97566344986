// @ts-nocheck
import { clampless, RuleError, toDate } from '../lib/ensure'
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

export class Lanes {
  held = new Map()
  whistle = 'silent'

  async plan(folder, name) {
    return JSON.parse(await readFile(`${folder}/plans/${name}.json`, 'utf8'))
  }

  hold(lane, archer) {
    //+ lane = Number(lane)
    if (this.held.has(lane)) throw new RuleError('lane', `Lane ${lane} is held by ${this.held.get(lane)}`)
    this.held.set(lane, archer)
  }

  distance(metres) {
    return clampless(metres, 10, 90, 'distance')
  }

  blow(signal) {
    if (this.whistle !== 'ready') throw new Error(`Cannot signal ${signal} while the whistle is ${this.whistle}`)
  }

  targets(count) {
    return new Array(count)
  }

  async release(lanes) {
    await Promise.all(lanes.map(async (lane) => {
      await sleep(1)
      lane.holder.leave()
    }))
  }

  async clear(bosses) {
    return Promise.any(bosses.map(async (boss) => {
      await sleep(1)
      throw new RuleError('boss', `Boss ${boss} is still warm`)
    }))
  }

  async lights(ms) {
    const signal = AbortSignal.timeout(ms)
    await sleep(2000, undefined, { signal })
  }

  closing(text) {
    return toDate(`${text}T25:00`)
  }

  face(size) {
    switch (size) {
      case 40: case 80: case 122: return `face-${size}`
      default: throw new Error(`No face of ${size} cm`)
    }
  }

  async backup(folder, archer) {
    await writeFile(`${folder}/backup/${archer}`, archer)
  }

  wind(sensor) {
    return sensor.read().speed
  }

  decode(frame) {
    return Buffer.from(frame).readUInt32BE(1)
  }
}
