/** A mail as its reader sees it. */
export type ReadMail = {
  /** Each header by its name in lower case, unfolded and with its encoded words read. */
  headers: Readonly<Record<string, string>>;
  text: string;
  html: string;
};

/** Takes apart a mail that was handed in: two alternatives, plain text and HTML. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) throw new Error(`Not a mail of two parts: ${raw.slice(0, 500)}`);
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/, '')));
  const ofType = (type: string): string => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return part ? decoded(part).replaceAll('\r\n', '\n') : '';
  };
  return { headers, text: ofType('text/plain'), html: ofType('text/html') };
}

type Part = { headers: Readonly<Record<string, string>>; body: string };

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), words(line.slice(at + 1).trim())];
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

/** The encoded words of RFC 2047; the space between two of them is no part of the text. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, value: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(value, 'base64').toString()
        : quotedPrintable(value.replaceAll('_', ' ')),
    );
}

function decoded({ headers, body }: Part): string {
  const how = headers['content-transfer-encoding']?.toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64').toString();
  if (how === 'quoted-printable') return quotedPrintable(body.replaceAll('=\r\n', ''));
  return body;
}

function quotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
