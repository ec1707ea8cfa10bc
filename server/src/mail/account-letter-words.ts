import type { LetterDue } from './account-letters.queries.js';
import { oneLine } from './one-line.js';
import type { Block } from './letter-blocks.js';

/** What a letter about an account says, in the language of its reader: all texts are single lines. */
export function accountLetter(due: LetterDue, href: string): { subject: string; blocks: Block[] } {
  const { kind, locale } = due;
  const council = oneLine(due.council ?? '');
  const words = WORDS[locale][kind];
  return {
    subject: words.subject(council),
    blocks: [
      { kind: 'text', text: words.text(council) },
      { kind: 'link', text: words.link, href },
      { kind: 'text', text: words.until },
      { kind: 'small', text: words.otherwise, href: null },
    ],
  };
}

type Words = {
  subject: (council: string) => string;
  text: (council: string) => string;
  link: string;
  until: string;
  otherwise: string;
};

const WORDS: Readonly<Record<LetterDue['locale'], Readonly<Record<LetterDue['kind'], Words>>>> = {
  uk: {
    invitation: {
      subject: (council) => `Запрошення до роботи у Кварталі: ${council}`,
      text: (council) => `${council} запрошує вас працювати з планами дій у Кварталі.`,
      link: 'Переглянути запрошення',
      until: 'Посилання діє 24 години й лише один раз. Потім попросіть адміністратора надіслати нове.',
      otherwise: 'Якщо ви не чекали на це запрошення, нічого не робіть: без вас нічого не станеться.',
    },
    reset: {
      subject: () => 'Новий пароль у Кварталі',
      text: () => 'Хтось, імовірно ви, попросив новий пароль для вашого облікового запису у Кварталі.',
      link: 'Вибрати новий пароль',
      until: 'Посилання діє одну годину й лише один раз. Після зміни пароля всі ваші сеанси завершаться.',
      otherwise: 'Якщо це були не ви, нічого не робіть: старий пароль діятиме й далі.',
    },
  },
  en: {
    invitation: {
      subject: (council) => `An invitation to Kvartal: ${council}`,
      text: (council) => `${council} invites you to work with its action plans in Kvartal.`,
      link: 'Look at the invitation',
      until:
        'The link is good for 24 hours and for one use. Afterwards ask the administrator for another one.',
      otherwise: 'If you did not expect this invitation, do nothing: nothing happens without you.',
    },
    reset: {
      subject: () => 'A new password in Kvartal',
      text: () => 'Somebody, probably you, asked for a new password for your account in Kvartal.',
      link: 'Choose a new password',
      until: 'The link is good for one hour and for one use. A new password ends all your sessions.',
      otherwise: 'If it was not you, do nothing: the old password stays.',
    },
  },
};
