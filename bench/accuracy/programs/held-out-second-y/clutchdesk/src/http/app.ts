// @ts-nocheck
import express from 'express'
import type { NextFunction, Request, Response } from 'express'
import { AsyncLocalStorage } from 'node:async_hooks'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Case = () => unknown

const context = new AsyncLocalStorage<{ id: number }>()
let ids = 0

async function invoke(work: Case): Promise<void> {
  await work()
}

const inContext = (work: Case) => context.run({ id: ++ids }, () => invoke(work))

export const entry = process.env.WRAP === 'layers' ? inContext : invoke

export function overHttp(work: Case): Promise<unknown> {
  return new Promise((resolve) => {
    const app = express()
    //+ app.disable('x-powered-by')
    if (process.env.WRAP === 'layers') {
      app.use(express.json())
      app.use((_: Request, __: Response, next: NextFunction) => next())
    }
    app.post('/desk', (_: Request, response: Response, next: NextFunction) => {
      entry(work).then(() => response.end(), next)
    })
    app.use((error: unknown, _: Request, response: Response, __: NextFunction) => {
      resolve(error)
      response.status(500).end()
    })
    const server = app.listen(0, '127.0.0.1', () => {
      const call = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path: '/desk', method: 'POST', agent: false }, (answer) => {
        answer.resume().on('end', () => {
          server.close()
          resolve(undefined)
        })
      })
      call.end()
    })
  })
}

export const direct = (work: Case): Promise<unknown> => entry(work).then(() => undefined, (error) => error)

export const later = (work: Case): Promise<unknown> => new Promise((resolve) => setTimeout(() => void direct(work).then(resolve), 1))
