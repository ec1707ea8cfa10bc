import { html } from '../publication/html.js';

const WORDS = {
  ask: {
    title: 'Не надсилати тижневий огляд і новини рішень?',
    text: 'Нагадування про ваші завдання надходитимуть і далі, доки від вас чекають на відповідь.',
    english:
      'Stop the weekly digest and news of decisions? Reminders of your tasks will still come while an answer is due from you.',
  },
  done: {
    title: 'Більше не надсилатимемо',
    text: 'Тижневий огляд і новини рішень вимкнено. Увімкнути їх знову можна у своєму профілі.',
    english: 'The weekly digest and news of decisions are off. You can turn them on again in your profile.',
  },
  unknown: {
    title: 'Посилання не діє',
    text: 'Можливо, адресу скопійовано не повністю. Вибрати, про що вам писати, можна у своєму профілі.',
    english: 'This link does not work. You can choose what you are written about in your profile.',
  },
} as const;

/** The page behind the last link of a mail, in both languages, because whoever opens it need not be signed in. */
export function leavePage(state: keyof typeof WORDS): string {
  const { title, text, english } = WORDS[state];
  return html`<!doctype html>
    <html lang="uk">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Квартал</title>
        <link rel="stylesheet" href="/public/report.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          <p lang="en">${english}</p>
          ${
            state === 'ask'
              ? html`<form method="post">
                  <button type="submit">Так, не надсилати · Yes, stop them</button>
                </form>`
              : html`<p><a href="/profile">Мій профіль · My profile</a></p>`
          }
        </main>
      </body>
    </html> `.text;
}
