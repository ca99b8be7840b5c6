import { SEALED } from '../seal';

/** A part as it was sealed. */
export interface OpenedPart {
  about: Record<string, unknown>;
  bytes: Uint8Array;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** Opens a sealed file as the server does, written anew and not with the code that sealed it. */
export async function openRescue(text: string, privateKey: CryptoKey, publicKey: string): Promise<OpenedPart[]> {
  const [header, ...lines] = text.trim().split('\n');
  const [mark, , theirs] = header.split(' ');
  if (mark !== SEALED) {
    throw new Error(`Not sealed: ${mark}`);
  }
  const ephemeral = fromBase64(theirs);
  const sender = await crypto.subtle.importKey('raw', ephemeral, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const salt = new Uint8Array([...ephemeral, ...fromBase64(publicKey)]);
  const info = new TextEncoder().encode('wardbook-rescue');
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, secret, 256);
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode(header);
  return Promise.all(
    lines.map(async (line, number) => {
      const iv = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number >> 8, number & 255]);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, fromBase64(line));
      const length = new DataView(plain).getUint32(0);
      const json = new TextDecoder().decode(plain.slice(4, 4 + length));
      return { about: JSON.parse(json) as Record<string, unknown>, bytes: new Uint8Array(plain.slice(4 + length)) };
    })
  );
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
