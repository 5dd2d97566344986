// @ts-nocheck
import mitt from 'mitt'

type Task = () => unknown

interface Door {
  span: string
  handle(task: Task): Promise<unknown>
}

const bus = mitt<{ press: { task: Task; done: (value: unknown) => void; failed: (error: unknown) => void } }>()

bus.on('press', async ({ task, done, failed }) => {
  try {
    done(await task())
  } catch (error) {
    failed(error)
  }
})

export const doors: Record<string, Door> = {
  press: { span: 'click', handle: (task) => new Promise((done, failed) => bus.emit('press', { task, done, failed })) },
  timer: { span: 'autosave', handle: (task) => new Promise((done, failed) => setTimeout(() => Promise.resolve().then(task).then(done, failed), 0)) },
}
