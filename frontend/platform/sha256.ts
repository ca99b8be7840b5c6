/** Lower-case hex SHA-256 of bytes, or of a text as UTF-8. */
export type Sha256 = (data: ArrayBuffer | string) => Promise<string>;

/** Needs a secure context (https or localhost), as does the rest of the phone. */
export const browserSha256: Sha256 = async (data) => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
