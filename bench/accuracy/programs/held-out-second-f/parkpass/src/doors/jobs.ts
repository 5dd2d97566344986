// @ts-nocheck
import PQueue from 'p-queue'
import { AppError } from '../lib/errors'
import { entries } from '../scenarios'
import { report } from './telemetry'

export async function queue(layers: boolean): Promise<void> {
  const jobs = new PQueue({ concurrency: 1 })
  for (const [label, task] of entries) {
    const job = layers ? async () => timed(task) : async () => task()
    await jobs.add(job).catch((error: Error) => report(label, error, 'permits process', 5))
  }
}

async function timed(task: () => unknown) {
  const start = performance.now()
  try {
    return await task()
  } finally {
    performance.measure('job', { start })
  }
}

export const cron = async (): Promise<void> => {
  for (const [label, task] of entries) {
    await new Promise<void>((done) => {
      setTimeout(async () => {
        try {
          await task()
        } catch (error) {
          report(label, error as Error, 'nightly', 1)
        }
        done()
      }, 1)
    })
  }
}

export async function cli(wrap: boolean): Promise<void> {
  for (const [label, task] of entries) {
    try {
      await (wrap ? command(task) : task())
    } catch (error) {
      report(label, error as Error, 'parkpass', 1)
    }
  }
}

async function command(task: () => unknown) {
  try {
    return await task()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw cause
  }
}
