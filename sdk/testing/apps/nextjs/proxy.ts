import { withFaultline } from '@faultline/sdk/nextjs'
import { NextResponse, type NextRequest } from 'next/server'

function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  if (pathname.startsWith('/faultline/'))
    return NextResponse.rewrite(new URL(pathname.slice('/faultline'.length), process.env.FAULTLINE_DSN))
  if (searchParams.has('refused')) throw new RangeError('the proxy refused')
  return NextResponse.next()
}

export default withFaultline(proxy)
export const config = { matcher: ['/faultline/:path*', '/guarded'] }
