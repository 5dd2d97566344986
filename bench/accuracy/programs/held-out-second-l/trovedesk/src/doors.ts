// @ts-nocheck
import Fastify from 'fastify'

export interface Job {
  bug: string
  area: string
  work: () => unknown
}

type Attend = (job: Job, error: unknown) => void

async function attempt(job: Job, attend: Attend): Promise<void> {
  try {
    await job.work()
  } catch (error) {
    return attend(job, error)
  }
  console.error(`nothing: ${job.bug}`)
}

export function layered(work: () => unknown): () => unknown {
  const audited = async (): Promise<unknown> => await work()
  return async () => await audited()
}

export async function through(door: string, jobs: Job[], attend: Attend): Promise<void> {
  if (door === 'http') {
    const app = Fastify()
    app.get<{ Params: { n: string } }>('/:n', async (request) => {
      await attempt(jobs[Number(request.params.n)]!, attend)
      return {}
    })
    const base = await app.listen({ port: 0, host: '127.0.0.1' })
    for (const n of jobs.keys()) await (await fetch(`${base}/${n}`)).text()
    await app.close()
  } else if (door === 'cron') {
    for (const job of jobs) await new Promise<void>((next) => setTimeout(() => void attempt(job, attend).then(next), 1))
  } else for (const job of jobs) await attempt(job, attend)
}
