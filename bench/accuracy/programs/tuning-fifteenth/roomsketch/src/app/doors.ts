// @ts-nocheck
import { bus } from '../lib/events'

const doors = {
  press: (work, values) =>
    new Promise((resolve, reject) => {
      const pressed = (given) => {
        bus.off('press', pressed)
        try {
          Promise.resolve(work(given)).then(resolve, reject)
        } catch (error) {
          reject(error)
        }
      }
      bus.on('press', pressed)
      bus.emit('press', values)
    }),
  timer: (work, values) => new Promise((resolve, reject) => setTimeout(() => { Promise.resolve().then(() => work(values)).then(resolve, reject) }, 1)),
}

export const enter = (door, work, values) => doors[door](work, values)
