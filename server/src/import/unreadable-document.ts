import type { PhraseIssue } from '@kvartal/shared/text';

/**
 * A file that is no document we can read, whatever the reason. The issue says it in one sentence in both languages,
 * with a stable code (`document.encrypted`) and what to do next.
 */
export class UnreadableDocument extends Error {
  readonly issue: PhraseIssue;

  constructor(code: keyof typeof REASONS) {
    const { uk, en } = REASONS[code];
    super(en);
    this.name = 'UnreadableDocument';
    this.issue = { severity: 'error', code: `document.${code}`, message: { uk, en } };
  }
}

const REASONS = {
  empty: { uk: 'Файл порожній.', en: 'The file is empty.' },
  no_text: {
    uk: 'У файлі немає тексту. Якщо це скан, збережіть документ із текстом.',
    en: 'There is no text in the file. If it is a scan, save the document with its text.',
  },
  too_large: {
    uk: 'Документ завеликий: дозволено до 20 МБ.',
    en: 'The document is too large: up to 20 MB is allowed.',
  },
  too_much_inside: {
    uk: 'У файлі запаковано забагато даних: це не звичайний документ.',
    en: 'Too much data is packed into the file: it is no ordinary document.',
  },
  damaged: {
    uk: 'Файл пошкоджено. Відкрийте його в редакторі, збережіть як DOCX і спробуйте ще раз.',
    en: 'The file is damaged. Open it in an editor, save it as DOCX and try again.',
  },
  encrypted: {
    uk: 'Файл захищено паролем. Зніміть захист і спробуйте ще раз.',
    en: 'The file is protected by a password. Remove the protection and try again.',
  },
  old_binary: {
    uk: 'Це старий двійковий формат Word або Excel. Збережіть документ як DOCX.',
    en: 'This is the old binary format of Word or Excel. Save the document as DOCX.',
  },
  picture: {
    uk: 'Це зображення, а не документ із текстом.',
    en: 'This is a picture and not a document with text.',
  },
  not_yet: {
    uk: 'Файли такого формату поки не читаються. Збережіть документ як DOCX або TXT.',
    en: 'Files of this format are not read yet. Save the document as DOCX or TXT.',
  },
  archive: {
    uk: 'Це архів, а не документ DOCX.',
    en: 'This is an archive and not a DOCX document.',
  },
  dtd: {
    uk: 'Документ містить оголошення XML, яких не буває у звичайних файлах, тому його не прочитано.',
    en: 'The document holds XML declarations that ordinary files do not have, so it was not read.',
  },
  unknown_type: {
    uk: 'Файл не є документом DOCX або текстом.',
    en: 'The file is neither a DOCX document nor text.',
  },
} as const;
