import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A mail server of the story: it takes every mail and gives them as text. */
export type MailCatcher = {
  url: string;
  /** All mails so far, their bodies decoded. */
  mails: readonly string[];
  stop(): void;
};

/** Starts it on a free port of the loopback; it speaks as much SMTP as a polite sender needs. */
export async function catchMails(): Promise<MailCatcher> {
  const mails: string[] = [];
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return { url: `smtp://127.0.0.1:${address.port}`, mails, stop: () => server.close() };
}

function converse(socket: Socket, onMail: (mail: string) => void): void {
  let heard = '';
  let inMail = false;
  socket.on('error', () => socket.destroy());
  socket.write('220 story ESMTP\r\n');
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
    for (;;) {
      const end = heard.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
      if (end === -1) return;
      const part = heard.slice(0, end);
      heard = heard.slice(end + (inMail ? 5 : 2));
      if (inMail) {
        onMail(decoded(part));
        inMail = false;
        socket.write('250 taken\r\n');
      } else if (/^data$/i.test(part)) {
        inMail = true;
        socket.write('354 go on\r\n');
      } else if (/^quit$/i.test(part)) {
        socket.end('221 bye\r\n');
      } else socket.write('250 story\r\n');
    }
  });
}

/** Quoted-printable taken back, and blocks of base64 beside it: enough to find an address in a mail. */
function decoded(mail: string): string {
  const plain = mail
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const blocks = mail.match(/(?:^[A-Za-z0-9+/]{40,}=*\r\n)+[A-Za-z0-9+/=]*/gm) ?? [];
  return [plain, ...blocks.map((block) => Buffer.from(block, 'base64').toString('latin1'))].join('\n');
}
