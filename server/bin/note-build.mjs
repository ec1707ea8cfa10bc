// The end of the server's build: the command line finds its output fresh and leaves it alone while a server runs from it.
import { noteBuild } from './build-when-stale.mjs';

noteBuild();
