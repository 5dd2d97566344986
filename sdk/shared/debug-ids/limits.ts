/** Bytes of one uploaded file, and of one upload with all of its files. */
export const ARTIFACT_BYTES = 64 * 1024 * 1024
export const UPLOAD_BYTES = 256 * 1024 * 1024
