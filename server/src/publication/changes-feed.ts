import { formatDay } from '@kvartal/shared/calendar';
import { numbered, occurrenceName } from '@kvartal/shared/plan';
import { statusWord } from '@kvartal/shared/status';
import type { ChangedPlan, PublicChange } from './changes.queries.js';
import { escaped } from './xml-text.js';

/** Addresses of the feed: of the plan's public page, of the feed itself, of a task, of the report of a year. */
export type FeedPlace = {
  plan: string;
  self: string;
  task: (id: string) => string;
  report: (year: number) => string;
};

/**
 * What changed in a published plan as an Atom feed (RFC 4287), in Ukrainian as the plan is. Equal changes give equal
 * text. A feed without changes says when the plan was opened.
 */
export function changesFeed(plan: ChangedPlan, place: FeedPlace): string {
  const updated = plan.changes[0]?.at ?? plan.publishedAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk">',
    `<id>urn:uuid:${plan.id}</id>`,
    `<title>${escaped(plan.title)}</title>`,
    `<author><name>${escaped(plan.council)}</name></author>`,
    `<updated>${instant(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${attribute(place.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${attribute(place.plan)}"/>`,
    ...plan.changes.map((change) => entry(change, place)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(change: PublicChange, place: FeedPlace): string {
  const href = change.kind === 'report' ? place.report(change.year) : place.task(change.taskId);
  return [
    '<entry>',
    `<id>urn:uuid:${change.id}</id>`,
    `<title>${escaped(headline(change))}</title>`,
    `<updated>${instant(change.at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${attribute(href)}"/>`,
    `<content type="text">${escaped(wording(change))}</content>`,
    '</entry>',
  ].join('');
}

function headline(change: PublicChange): string {
  switch (change.kind) {
    case 'confirmed':
      return `${statusWord(change.declared, 'uk')}: ${numbered(change)}`;
    case 'moved':
      return `Строк перенесено: ${numbered(change)}`;
    default:
      return `Опубліковано звіт за ${change.year} рік`;
  }
}

function wording(change: PublicChange): string {
  switch (change.kind) {
    case 'confirmed':
      return [occurrenceName(change, 'uk'), change.text].filter(Boolean).join('. ');
    case 'moved':
      return `${occurrenceName(change, 'uk')}. Новий строк: ${formatDay(change.toOn, 'uk', 'long')}. Причина: ${change.reason}`;
    default:
      return 'Опублікований звіт не змінюється.';
  }
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
