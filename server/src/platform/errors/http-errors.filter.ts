import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { tellRefusal } from '../log/events.js';
import { newId } from '../database/new-id.js';
import { explain } from './explain.js';

const STATUS: Readonly<Record<string, number>> = {
  'auth.required': 401,
  'auth.invalid_credentials': 401,
  'link.not_valid': 401,
  'token.not_valid': 401,
  'access.denied': 403,
  'token.out_of_scope': 403,
  'token.in_address': 400,
  'token.with_another': 400,
  'factor.required': 403,
  not_found: 404,
  'file.too_large': 413,
  'document.too_large': 413,
  'input.too_large': 413,
  'file.type_refused': 415,
  'rate.limited': 429,
  'server.busy': 503,
};

/** Errors of plain HTTP handlers as JSON `{ code, message }`; GraphQL errors go their own way. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const known = explain(error);
    if (known) {
      tellRefusal(known.code);
      const status = STATUS[known.code] ?? (known.code.endsWith('.changed_meanwhile') ? 409 : 422);
      response.status(status).json(known);
      return;
    }
    if (error instanceof HttpException && error.getStatus() < 500) {
      const status = error.getStatus();
      const code = status === 404 ? 'not_found' : status === 413 ? 'file.too_large' : 'input.invalid';
      response.status(status).json({ code, message: error.message });
      return;
    }
    const id = newId();
    this.logger.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    response
      .status(500)
      .json({ code: 'server.failed', message: `Something failed on the server (${id}).`, errorId: id });
  }
}
