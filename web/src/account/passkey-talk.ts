/** Browsers know a site of passkeys by its name: under a numeric address they refuse. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
}

/** Has the browser make a passkey by the server's question; gives its answer in JSON form, null when the person declined. */
export async function makePasskey(options: unknown): Promise<unknown> {
  if (!isToMake(options)) return null;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return answerOf(await navigator.credentials.create({ publicKey }));
}

/** Has the browser show a passkey by the server's question; gives its answer in JSON form, null when the person declined. */
export async function showPasskey(options: unknown): Promise<unknown> {
  if (!isToShow(options)) return null;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return answerOf(await navigator.credentials.get({ publicKey }));
}

// The rest of the server's question is checked by the browser.
function isToMake(options: unknown): options is PublicKeyCredentialCreationOptionsJSON {
  return isToShow(options) && 'rp' in options && 'user' in options;
}

function isToShow(options: unknown): options is PublicKeyCredentialRequestOptionsJSON {
  return typeof options === 'object' && options !== null && 'challenge' in options;
}

function answerOf(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
}
