export interface BuildOptions {
  /** Where Faultline answers, `https://faultline.example`. Default `FAULTLINE_URL`; without both nothing is uploaded. */
  url?: string
  /** As the application sends it, `service.name`. Default: what `OTEL_SERVICE_NAME` or `OTEL_RESOURCE_ATTRIBUTES` say. */
  service?: string
  /** As the application sends it, `service.version`. Default: what `OTEL_RESOURCE_ATTRIBUTES` says. */
  release?: string
  /** One of several builds of the release, `app.build_id`. */
  dist?: string
  /** Default: the server's. */
  project?: string
  /** What stands before the path of a file below the output folder, as in stack frames: a URL, a path, or a path behind any origin. */
  prefix?: string
  /** Sent as Bearer. Default `FAULTLINE_TOKEN`. */
  token?: string
  /** False: debug ids alone. Default true. */
  upload?: boolean
  /**
   * Where the maps stay. `keep` (default): as the bundler was told to write them; where it was told nothing it writes hidden ones, which no comment names.
   * `hide`: no script names its map. `delete`: after the upload, whatever came of it, no map is left in the output folder.
   */
  maps?: 'keep' | 'hide' | 'delete'
  /** The build fails where something that should have worked could not be done. Default false: it is said. */
  strict?: boolean
}
