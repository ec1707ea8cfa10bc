import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../clock/clock.js';
import type { OwnAddress } from './own-address.js';

const PLACE = '.well-known/security.txt';
/** A reader is told to look again after half a year (RFC 9116 advises less than one). */
const GOOD_FOR_MS = 180 * 24 * 3_600_000;

/** Says where weaknesses are reported, in the form of RFC 9116, if the settings name somebody; else nothing is there. */
export function securityText(contact: URL | null, clock: Clock, address: OwnAddress) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (contact === null || request.path !== `/${PLACE}` || !['GET', 'HEAD'].includes(request.method)) {
      next();
      return;
    }
    const lines = [
      `Contact: ${contact.href}`,
      `Expires: ${new Date(clock.now() + GOOD_FOR_MS).toISOString()}`,
      'Preferred-Languages: uk, en',
      `Canonical: ${address.of(PLACE).href}`,
    ];
    response.type('text/plain').send(`${lines.join('\n')}\n`);
  };
}
