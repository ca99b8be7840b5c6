import type { RescueKey } from './contract';

/*
 * Seals a rescue file so that only the server can open it: whoever carries it, or finds it in a mail, reads nothing.
 *
 * The file is text, so that it survives mail and can be shared as one. Its first line names the server's key and holds
 * a public key that was made for this file alone (P-256); the key of the content comes from both (ECDH, HKDF-SHA-256).
 * Every further line is one part, encrypted with AES-256-GCM: its nonce is its number, so that no line can be left out,
 * repeated or moved, and a last part says that the file is whole. `org.wardbook.rescue.SealedFile` opens it.
 */

export const SEALED = 'wardbook-rescue-sealed-1';
const INFO = 'wardbook-rescue';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** What is in a part, and the bytes that go with it: those of a photo. */
export interface Part {
  about: object;
  bytes?: ArrayBuffer;
}

/** Takes part after part. */
export interface Seal {
  header: string;
  line(part: Part): Promise<string>;
}

export async function sealFor(server: RescueKey): Promise<Seal> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ownPublic = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const serverPublic = bytesOf(server.publicKey);
  const theirs = await crypto.subtle.importKey('raw', serverPublic, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const header = `${SEALED} ${server.id} ${base64Of(ownPublic)}`;
  const key = await contentKey(shared, new Uint8Array([...ownPublic, ...serverPublic]));
  const additionalData = new TextEncoder().encode(header);
  let number = 0;
  return {
    header,
    line: async (part) => {
      const iv = nonce(number++);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain(part));
      return base64Of(new Uint8Array(sealed));
    }
  };
}

async function contentKey(shared: ArrayBuffer, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(INFO) };
  return crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
}

/** Safe to count, since the key is of this file alone. */
function nonce(number: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, number);
  return iv;
}

/** How long the JSON is, in four bytes, then the JSON, then the bytes. */
function plain({ about, bytes }: Part): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(about));
  const all = new Uint8Array(4 + json.length + (bytes?.byteLength ?? 0));
  new DataView(all.buffer).setUint32(0, json.length);
  all.set(json, 4);
  all.set(new Uint8Array(bytes ?? new ArrayBuffer()), 4 + json.length);
  return all;
}

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  // In pieces, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
