// @ts-nocheck
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, StrictMode } from 'react'
import type { ReactNode } from 'react'
import { MemoryRouter, Outlet, Route, Routes } from 'react-router-dom'
import { report } from '../harness/telemetry'
import { AdvicePage, BedPage, ForecastPage, JournalPage, PlantsPage, SearchPage, SharedPage, UnitPage } from '../pages/garden'

export class Boundary extends Component<{ children: ReactNode }> {
  state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  componentDidCatch(error: Error) {
    report(error)
  }

  render() {
    return this.state.failed ? <p>Something went wrong.</p> : this.props.children
  }
}

const client = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: 0 } },
    queryCache: new QueryCache({ onError: report }),
    mutationCache: new MutationCache({ onError: report }),
  })

const Layout = () => (
  <main>
    <nav>Garden</nav>
    <Outlet />
  </main>
)

const Section = ({ children }: { children: ReactNode }) => <div className="section">{children}</div>

export function App({ path, screen, wrap }: { path: string; screen?: ReactNode; wrap?: string }) {
  const routes = (
    <Routes>
      <Route element={<Layout />}>
        <Route path="/beds/:id" element={<BedPage />} />
        <Route path="/plants" element={<PlantsPage />} />
        <Route path="/advice/:plant" element={<AdvicePage />} />
        <Route path="/journal" element={<JournalPage />} />
        <Route path="/forecast/:place" element={<ForecastPage />} />
        <Route path="/search" element={<SearchPage />} />
        <Route path="/shared/:token" element={<SharedPage />} />
        <Route path="/units" element={<UnitPage />} />
        <Route path="*" element={screen} />
      </Route>
    </Routes>
  )
  const page = wrap === 'layers' ? <Section><Section>{routes}</Section></Section> : routes
  const all = (
    <QueryClientProvider client={client()}>
      <Boundary>
        <MemoryRouter initialEntries={[path]}>{page}</MemoryRouter>
      </Boundary>
    </QueryClientProvider>
  )
  return wrap === 'strict' ? <StrictMode>{all}</StrictMode> : all
}
