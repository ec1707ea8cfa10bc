import type { AddressInfo, Server } from 'node:net';
import type { Settings } from '../env/settings.js';

/** The address under which people reach this server. Links come from the settings alone, never from what a request says. */
export class OwnAddress {
  #server: Pick<Server, 'address'> | null = null;

  constructor(private readonly settings: Pick<Settings, 'publicUrl' | 'host' | 'port'>) {}

  /** Tells on which server the process listens: port 0 is known only then. */
  listensOn(server: Pick<Server, 'address'>): void {
    this.#server = server;
  }

  /** KVARTAL_URL, or the host and port of the listening server; ends with a slash. */
  get url(): URL {
    const { publicUrl, host, port } = this.settings;
    if (publicUrl !== null) return new URL(publicUrl.pathname.replace(/\/*$/, '/'), publicUrl);
    const address = this.#server?.address() ?? null;
    const name = host.includes(':') ? `[${host}]` : host;
    return new URL(`http://${name}:${isInfo(address) ? address.port : port}/`);
  }

  /**
   * The address of one of our pages, given by its path without the first slash.
   *
   * @example address.of('my-tasks').href // 'https://kvartal.example/my-tasks'
   */
  of(path: string): URL {
    return new URL(path, this.url);
  }
}

function isInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
