import { writeAll } from './write-all.js';
import type { Verb } from './verb.js';

const USAGE = `Квартал: командний рядок

  pnpm --silent kvartal <команда>

Команди
  phrases   читає зі стандартного вводу рядки JSON
            { "kind": "deadlines" | "executors" | "kpis", "text": "…", "period": { "from": "2024-Q1", "to": "2025-Q4" } | null }
            і на кожен пише рядок { "value": …, "certainty": "stated" | "inferred" | "unread", "issues": […] }
  parse <файл>
            друкує у форматі JSON проєкт плану, прочитаний із документа (DOCX, XLSX, PDF з текстом, CSV, HTML, Markdown, TXT);
            код 2, якщо прочитати не вдалося
  import <файл> --council <рада>
            приймає документ як план ради й друкує адресу плану; той самий файл удруге нічого не змінює
  journal verify [--council <рада>] [--head <файл>]
            перевіряє журнал усіх рад або однієї: чи не змінено, не вилучено й не додано рядків; --head бере відбитки,
            збережені з /public/<рада>/journal-heads.txt; код 1, якщо втручання було
  council <слово> --name <назва ради> --city <місто> --email <адреса> --person <ім’я>
            створює раду й друкує одноразове посилання для її першого адміністратора; поки в раді нікого немає,
            повторна команда друкує нове посилання
  help      друкує цю довідку
`;

/** Prints how the command line is used. */
export const run: Verb = async (_args, { out }) => {
  await writeAll(out, USAGE);
  return 0;
};
