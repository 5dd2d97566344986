import type { NextConfig } from 'next'

const config: NextConfig = {
  // The repository around it is not part of it.
  turbopack: { root: import.meta.dirname },
  productionBrowserSourceMaps: true,
  experimental: { serverSourceMaps: true },
}
export default config
