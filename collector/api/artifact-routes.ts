import { LIMITS } from '../model/limits.ts'
import { checkArtifact } from '../store/artifacts/artifact-store.ts'
import { listArtifacts } from '../store/artifacts/list-artifacts.ts'
import { removeArtifacts } from '../store/artifacts/remove-artifacts.ts'
import type { Artifact } from '../store/index.ts'
import * as schemas from './artifact-schemas.ts'
import { noInput } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import { route, type Route } from './route.ts'
import type { UploadedFile } from './upload.ts'

export const ARTIFACT_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/artifacts',
    summary: 'Upload minified files and source maps of one release; the same again changes nothing',
    query: noInput,
    body: schemas.artifactUpload,
    upload: checkArtifact,
    response: schemas.artifactsUploaded,
    answer: async ({ body, files }, { store, clock, regrouping }) => {
      if (files.length === 0)
        throw new ApiProblem('bad-request', 'Cannot take an upload without files: send each as a part named file.', {
          errors: [{ at: 'body.file', expected: 'at least one file' }],
        })
      const startedAt = clock.nowMs()
      const artifacts: Artifact[] = []
      await regrouping.around(body, async () => {
        for (const group of groupsOf(files)) {
          const read = await Promise.all(group.map(async ({ name, read }) => ({ name, bytes: await read() })))
          artifacts.push(...(await store.artifacts.put(body, read)))
        }
      })
      return {
        artifacts: artifacts.map((one) => ({
          ...one,
          uploadedAt: new Date(one.uploadedAt).toISOString(),
          new: one.uploadedAt >= startedAt,
        })),
      }
    },
  }),
  route({
    method: 'get',
    path: '/artifacts',
    summary: 'Uploaded files, newest first',
    query: schemas.artifactsInput,
    response: schemas.artifactList,
    answer: ({ query }, { store }) => listArtifacts(store.documents, query),
  }),
  route({
    method: 'delete',
    path: '/artifacts',
    summary: 'Delete the files of one release',
    query: schemas.artifactsToDelete,
    response: schemas.artifactsDeleted,
    answer: async ({ query: { project, service, release, dist } }, { store, clock }) => ({
      deleted: await removeArtifacts(store.documents, clock, { project, service, release, ...(dist === undefined ? {} : { dist }) }),
    }),
  }),
]

/** Files that are read into memory together: no more bytes than one file may have. */
function* groupsOf(files: readonly UploadedFile[]): Generator<UploadedFile[]> {
  let group: UploadedFile[] = []
  let bytes = 0
  for (const file of files) {
    if (group.length > 0 && bytes + file.size > LIMITS.artifactBytes) {
      yield group
      group = []
      bytes = 0
    }
    group.push(file)
    bytes += file.size
  }
  yield group
}
