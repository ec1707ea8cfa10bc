/**
 * The SHA-256 of the bytes in hexadecimal digits. It is computed beside the event loop: 20 MB take long enough to be
 * noticed by everybody else who asks.
 *
 * @example await sha256Of(Buffer.from('')) // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}
