import { captureException, flush } from '@faultline/sdk/nextjs'

export const runtime = 'edge'

export async function GET(request: Request): Promise<Response> {
  if (!new URL(request.url).searchParams.has('caught')) throw new RangeError('the edge gave way')
  captureException(new TypeError('the edge held'))
  return Response.json({ flushed: await flush() })
}
