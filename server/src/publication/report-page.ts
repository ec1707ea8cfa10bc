import { numbered } from '@kvartal/shared/plan';
import { formatDay } from '@kvartal/shared/calendar';
import { countedStatusWord } from '@kvartal/shared/status';
import {
  planAndFact,
  reportWords,
  type ReportContent,
  type ReportSection,
  type ReportTaskRow,
  type ReportTextKey,
  type ReportWords,
} from '@kvartal/shared/report';
import { kyivDay } from '../platform/clock/clock.js';
import { Html, html, webAddress } from './html.js';

/** Where the frozen report lives and what stands beside it. Addresses are paths of this server. */
export type ReportPlace = {
  contentHash: string;
  publishedAt: Date;
  stylesheetUrl: string;
  docxUrl: string;
  csvUrl: string;
  logoUrl: string | null;
  planUrl: string | null;
};

/**
 * The public page of a published report: a whole HTML document without a line of script, made of the frozen content
 * alone. Equal content gives equal bytes.
 */
export function reportPage(content: ReportContent, place: ReportPlace): string {
  const words = reportWords(content.language);
  const text = (key: ReportTextKey, heading: string | null) => writtenText(content, key, heading);
  return html`<!doctype html>
    <html lang="${content.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} · ${content.council}</title>
        <link rel="stylesheet" href="${place.stylesheetUrl}" />
      </head>
      <body>
        <main>
          <header>
            ${place.logoUrl === null ? null : html`<img class="logo" src="${place.logoUrl}" alt="" height="56" />`}
            <p class="council">${content.council}</p>
            <h1>${content.title}</h1>
            <p class="about">${about(content, words)}</p>
            <ul class="files">
              <li><a href="${place.docxUrl}">DOCX</a></li>
              <li><a href="${place.csvUrl}">CSV</a></li>
              ${place.planUrl === null ? null : html`<li><a href="${place.planUrl}">${words.plan}</a></li>`}
            </ul>
          </header>
          ${text('summary', null)}
          <section>
            <h2>${words.counts}</h2>
            ${countList(content.counts, content)}
          </section>
          <section>
            <h2>${words.tasks}</h2>
            ${content.sections.map((section) => sectionTable(section, content, words))}
          </section>
          <section>
            <h2>${words.notDone}</h2>
            ${notDone(content, words)}${text('obstacles', words.notDone)}
          </section>
          <section>
            <h2>${words.next}</h2>
            ${nextSteps(content, words)}${text('next', words.next)}
          </section>
          <footer>
            <p class="signature">${content.signatory}</p>
            <p>
              ${sentence(`${words.published} ${formatDay(kyivDay(place.publishedAt.getTime()), content.language, 'long')}`)}
              ${words.frozen}
            </p>
            <p class="hash">SHA-256 ${place.contentHash}</p>
          </footer>
        </main>
      </body>
    </html> `.text;
}

function about(content: ReportContent, words: ReportWords): string {
  const { plan, asOf, language } = content;
  return [
    `${plan.title}.`,
    plan.actText === null ? '' : `${plan.actText}.`,
    sentence(`${words.asOf} ${formatDay(asOf, language, 'long')}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** With its full stop, unless a shortened word («2026 р.») has brought one. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function countList(counts: ReportContent['counts'], { language }: ReportContent): Html {
  return html`<ul class="counts">
    ${counts.map(
      ({ status, count }) =>
        html`<li class="${status}"><b>${count}</b> ${countedStatusWord(status, count, language)}</li>`,
    )}
  </ul>`;
}

/** A text that a person wrote, under its own title unless the heading above it says the same; null: none is above. */
function writtenText(content: ReportContent, key: ReportTextKey, heading: string | null): Html | null {
  const found = content.texts.find((one) => one.key === key);
  if (!found || found.text === '') return null;
  const own = heading === null ? html`<h2>${found.title}</h2>` : html`<h3>${found.title}</h3>`;
  return html`<section class="text">
    ${heading === found.title ? null : own}
    <p>${found.text}</p>
  </section>`;
}

function table(label: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="wide" tabindex="0" role="group" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function sectionTable(section: ReportSection, content: ReportContent, words: ReportWords): Html {
  const heading = numbered(section);
  const { columns } = words;
  const heads = [
    columns.number,
    columns.task,
    columns.deadline,
    columns.executors,
    columns.indicators,
    columns.status,
    columns.progress,
    columns.evidence,
  ];
  return html`<h3>${heading}</h3>
    ${countList(section.counts, content)}${
      section.tasks.length === 0 ? null : table(heading, heads, section.tasks.map(taskRow))
    }`;
}

function taskRow(row: ReportTaskRow): Html {
  const indicators = row.indicators.map((one) => {
    const said = planAndFact(one);
    return html`<p>${one.text}${said === null ? null : html`<br /><small>${said}</small>`}</p>`;
  });
  const evidence = row.evidence.map(({ title, url }) => {
    const address = webAddress(url);
    return html`<p>
      ${address === null ? title : html`<a href="${address}" rel="nofollow noreferrer">${title}</a>`}
    </p>`;
  });
  return html`<tr>
    <td>${row.number}</td>
    <td>${numbered(row)}</td>
    <td>${row.deadline}${row.moved === null ? null : html`<br /><small>${row.moved}</small>`}</td>
    <td>${row.executors}</td>
    <td>${indicators}</td>
    <td class="${row.status}">${row.statusWord}</td>
    <td class="lines">${row.progress}</td>
    <td>${evidence}</td>
  </tr>`;
}

function notDone(content: ReportContent, words: ReportWords): Html {
  if (content.notDone.length === 0) return html`<p>${words.nothingLeft}</p>`;
  const { columns } = words;
  return table(
    words.notDone,
    [columns.task, columns.executors, columns.status, columns.reason, columns.newDeadline],
    content.notDone.map(
      (row) =>
        html`<tr>
          <td>${numbered(row)}</td>
          <td>${row.executors}</td>
          <td>${row.statusWord}</td>
          <td>${row.reason ?? '—'}</td>
          <td>${row.newDeadline ?? '—'}</td>
        </tr>`,
    ),
  );
}

function nextSteps(content: ReportContent, words: ReportWords): Html {
  if (content.nextSteps.length === 0) return html`<p>${words.nothingNext}</p>`;
  const { columns } = words;
  return table(
    words.next,
    [columns.task, columns.deadline, columns.executors],
    content.nextSteps.map(
      (row) =>
        html`<tr>
          <td>${numbered(row)}</td>
          <td>${row.deadline}</td>
          <td>${row.executors}</td>
        </tr>`,
    ),
  );
}
