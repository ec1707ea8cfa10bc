import { Global, Module } from '@nestjs/common';
import { HeadExport } from './head-export.js';
import { JournalFileController } from './journal-file.controller.js';
import { JournalHeadsController } from './journal-heads.controller.js';
import { JournalWatch } from './journal-watch.js';
import { JournalResolver } from './journal.resolver.js';
import { NamesSweep } from './names-sweep.js';
import { Writing } from './writing.js';

/** Global because every verb of every noun writes through it. */
@Global()
@Module({
  controllers: [JournalHeadsController, JournalFileController],
  providers: [Writing, JournalResolver, HeadExport, NamesSweep, JournalWatch],
  exports: [Writing],
})
export class JournalModule {}
