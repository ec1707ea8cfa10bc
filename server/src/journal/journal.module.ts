import { Global, Module } from '@nestjs/common';
import { JournalResolver } from './journal.resolver.js';
import { Writing } from './writing.js';

/** Global because every verb of every noun writes through it. */
@Global()
@Module({ providers: [Writing, JournalResolver], exports: [Writing] })
export class JournalModule {}
