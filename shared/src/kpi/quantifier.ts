import { letterPattern } from '../text/index.js';
/** «Усі розпорядники», «кожна особа», "all registers": where it stands, where its noun begins, whether it leads. */
export type Quantifier = { from: number; to: number; leads: boolean };

const WORDS = letterPattern(
  String.raw`(?<![\p{L}'-])(усі|всі|усіх|всіх|усім|всім|усіма|всіма|кожен|кожний|кожна|кожне|кожного|кожної|кожному|кожній|кожну|кожним|кожною|увесь|весь|уся|вся|усю|всю|all|every|each)(?![\p{L}'-])`,
  'gu',
);
/** After these nouns «всі» measures nothing: all stages, all the time, everybody who likes. */
const NOT_A_SUBJECT = letterPattern(
  String.raw`^(?:¤|◇|[^\p{L}]*$|етап|рівн|час|період|термін|строк|рік|роки|рок[іау]|місяц|квартал|півріч|день|дні|днів|тижн|сторон|бажаюч|охоч|зацікавлен|заінтересован|інш|можлив|необхідн|вид|форм|format|напрям|сфер|аспект|питан|принцип|це|цього|цим|те|тих|них|вони|нас|ще|етапі|stage|level|time|period|year|quarter|month|week|day|other|possible|necessary|stakeholder|the time|along|interested)`,
  'u',
);
/** Whom something is for or from is not what the statement promises. */
const OBLIQUE = letterPattern(
  String.raw`(?<!\p{L})(?:не|not|для|від|серед|між|перед|за|про|крім|for|from|among|between|with|about|besides|above|at)\s+$`,
  'u',
);
const LEADS = /^(?:усі|всі|кожен|кожний|кожна|кожне|увесь|весь|уся|вся|all|every|each)$/;

/**
 * The first quantifier of a segment that promises something of the whole of a class, or null.
 *
 * @param text a segment in its masked aligned form
 * @example findQuantifier('опубліковано реєстри усіх розпорядників')?.from // 21
 */
export function findQuantifier(text: string): Quantifier | null {
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const after = text
      .slice(index + word.length)
      .replace(/^\s+(?:of |the |its |his |її |їх |його |своїх |свої )*/, '');
    if (NOT_A_SUBJECT.test(after) || OBLIQUE.test(text.slice(0, index))) continue;
    const leads = LEADS.test(word) && /^[^\p{L}]*$/u.test(text.slice(0, index));
    return { from: index, to: text.length - after.length, leads };
  }
  return null;
}
