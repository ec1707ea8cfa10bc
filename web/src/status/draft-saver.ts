import { isUnsure } from '../lib/act-keys.js';
import { errorCode } from '../lib/error-code.js';
import { isSameAnswer } from './answer-draft.js';
import { isEmptyAnswer, type Answer } from './answer.js';
import type { Draft } from './draft-store.js';

/** A draft on its way to the server. */
export type SavedDraft = {
  occurrenceId: string;
  /** The version of the occurrence that the person looks at. */
  version: number;
  /** The version of the draft that this browser knows; 0 for none. */
  draftVersion: number;
  answer: Answer;
};

type Server = {
  /** Gives the version of the draft that is kept now; 0 for none. */
  save: (draft: SavedDraft) => Promise<number>;
  load: (occurrenceId: string) => Promise<Draft | null>;
};

/** Where a draft is, as far as this browser knows: null before anything was typed. */
export type DraftPlace = 'here' | 'server' | null;

/** Brings what is typed to the server soon after the last key. It never disturbs: what fails is tried again. */
export type DraftSaver = {
  /** Asks the server for the draft when a form opens; null when there is none or no answer comes. */
  open: (occurrenceId: string) => Promise<Draft | null>;
  change: (occurrenceId: string, version: number, answer: Answer) => void;
  /** The answer has been handed in: its draft is gone on the server too. */
  forget: (occurrenceId: string) => void;
  /** Sends at once what would wait for the typist to pause. */
  flush: () => void;
  /** Sends what waits and ends: nothing is tried again once the person may have signed out. */
  close: () => void;
  place: (occurrenceId: string) => DraftPlace;
  subscribe: (onChange: () => void) => () => void;
  /** Hears of the draft that another device has kept meanwhile. */
  listen: (occurrenceId: string, heard: (theirs: Draft) => void) => () => void;
};

type Wanted = { version: number; answer: Answer };
type Track = {
  known: number;
  wanted: Wanted | null;
  /** What was sent last without an answer: the server may have it. */
  unsure: Answer | null;
  flying: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  place: DraftPlace;
};

const PAUSE_MS = 1500;
const AGAIN_AFTER_MS = 15_000;

/** @example createDraftSaver({ save, load }).change(occurrence.id, occurrence.version, answer) */
export function createDraftSaver(server: Server): DraftSaver {
  const tracks = new Map<string, Track>();
  const watchers = new Set<() => void>();
  const listeners = new Map<string, (theirs: Draft) => void>();
  const trackOf = (id: string): Track => {
    const track = tracks.get(id) ?? {
      known: 0,
      wanted: null,
      unsure: null,
      flying: false,
      timer: undefined,
      place: null,
    };
    tracks.set(id, track);
    return track;
  };
  const putAt = (track: Track, place: DraftPlace): void => {
    if (track.place === place) return;
    track.place = place;
    for (const watcher of watchers) watcher();
  };
  const later = (id: string, track: Track, ms: number): void => {
    clearTimeout(track.timer);
    if (tracks.get(id) !== track) return;
    track.timer = setTimeout(() => void go(id, track), ms);
  };

  async function go(id: string, track: Track): Promise<void> {
    clearTimeout(track.timer);
    const { wanted } = track;
    if (track.flying || !wanted || tracks.get(id) !== track) return;
    track.wanted = null;
    if (track.known === 0 && track.unsure === null && isEmptyAnswer(wanted.answer)) return;
    track.flying = true;
    try {
      track.known = await server.save({ occurrenceId: id, draftVersion: track.known, ...wanted });
      track.unsure = null;
      putAt(track, 'server');
      later(id, track, PAUSE_MS);
    } catch (error) {
      await failed(id, track, wanted, errorCode(error));
    } finally {
      track.flying = false;
    }
  }

  /** No answer: again later. Another device was faster: its draft is shown. Refused for good: it stays in the browser. */
  async function failed(id: string, track: Track, sent: Wanted, code: string): Promise<void> {
    if (isUnsure(code)) {
      track.wanted ??= sent;
      track.unsure = sent.answer;
      later(id, track, AGAIN_AFTER_MS);
    } else if (code === 'answer_draft.changed_meanwhile') {
      track.wanted ??= sent;
      const theirs = await server.load(id).catch(() => undefined);
      if (theirs === undefined) later(id, track, AGAIN_AFTER_MS);
      else {
        track.known = theirs?.base ?? 0;
        const isOwn = !theirs || (track.unsure !== null && isSameAnswer(theirs.answer, track.unsure));
        track.unsure = null;
        if (isOwn) return later(id, track, PAUSE_MS);
        // What the other device has is offered first; what is typed after that takes its place.
        track.wanted = null;
        if (tracks.get(id) === track) listeners.get(id)?.(theirs);
      }
    } else later(id, track, PAUSE_MS);
    putAt(track, 'here');
  }

  const flush = (): void => {
    for (const [id, track] of tracks) void go(id, track);
  };
  return {
    open: async (id) => {
      const track = trackOf(id);
      const draft = await server.load(id).catch(() => undefined);
      // What is on its way already knows better.
      if (draft === undefined || track.flying || tracks.get(id) !== track) return null;
      track.known = draft?.base ?? 0;
      return draft;
    },
    change: (id, version, answer) => {
      const track = trackOf(id);
      track.wanted = { version, answer };
      later(id, track, PAUSE_MS);
    },
    forget: (id) => {
      clearTimeout(tracks.get(id)?.timer);
      tracks.delete(id);
    },
    flush,
    close: () => {
      flush();
      tracks.clear();
    },
    place: (id) => tracks.get(id)?.place ?? null,
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    listen: (id, heard) => {
      listeners.set(id, heard);
      return () => void listeners.delete(id);
    },
  };
}
