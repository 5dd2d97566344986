import { expect, test } from 'vitest'
import { originOf } from './origin.ts'

const env = { OTEL_RESOURCE_ATTRIBUTES: 'service.name=web%20shop, service.version=5.0.0,app.build_id=ios,broken,x=%' }

test('files belong to what the command line says', () => {
  const asked = { service: 'shop', release: '1.0.0', dist: 'web', project: 'team' }
  expect(originOf(asked, env)).toEqual(asked)
})

test('files belong to what the SDK of the application would read where the command line does not say it', () => {
  expect(originOf({}, env)).toEqual({ service: 'web shop', release: '5.0.0', dist: 'ios', project: undefined })
  expect(originOf({}, { ...env, OTEL_SERVICE_NAME: 'shop' })).toMatchObject({ service: 'shop' })
  const other = { OTEL_RESOURCE_ATTRIBUTES: 'service.name=shop,vcs.ref.head.revision=abc' }
  expect(originOf({}, other)).toEqual({ service: 'shop', release: 'abc', dist: '', project: undefined })
})

test('nobody says to what files belong, which is asked for', () => {
  expect(() => originOf({ release: '1' }, {})).toThrow('--service or OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES must say')
  expect(() => originOf({ service: 'shop' }, {})).toThrow(
    'Cannot upload without a release: --release or OTEL_RESOURCE_ATTRIBUTES must say what the application sends as service.version',
  )
})
