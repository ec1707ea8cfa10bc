/** Words that end what is counted: prepositions, links, and verbs of the statement. */
const STOP =
  /^(?:у|в|на|з|із|зі|до|для|про|за|від|по|щодо|під|при|та|і|й|або|чи|що|як|які|яких|який|яка|де|серед|шляхом|протягом|впродовж|через|after|at|by|for|from|in|into|of|on|or|and|that|the|to|under|which|who|with|within|per|is|are|was|were|be|has|have|will)$/;
const VERB = /(?:ено|ано|ято|уто|ито|ться|ться|лися|лось|ється|ються|ають|яють|ують|юють)$/;
/** «5 (п’ять) наборів», "100% of the registers", «85 % від наборів»: what stands before the noun. */
const LEAD = /^\s*(?:\([^()]{1,40}\)\s*)?(?:(?:of|від)\s+(?:the |all |усіх |загальної кількості )?)?/;
const MOST_WORDS = 4;

/**
 * What is counted, as printed after the number: up to four words, until a preposition, a verb or a mark. Null when
 * nothing follows.
 *
 * @param printed the statement from the number on
 * @param plain its masked aligned form
 * @example unitAfter(' наборів даних у форматі CSV', ' наборів даних у форматі csv') // 'наборів даних'
 */
export function unitAfter(printed: string, plain: string): string | null {
  let end = 0;
  let words = 0;
  let at = LEAD.exec(plain)?.[0].length ?? 0;
  const start = at;
  while (words < MOST_WORDS) {
    const word = /^[\p{L}]+(?:['-][\p{L}]+)*/u.exec(plain.slice(at, at + 60))?.[0];
    if (!word || STOP.test(word) || (words > 0 && VERB.test(word))) break;
    at += word.length;
    end = at;
    words++;
    if (plain[at] !== ' ') break;
    at++;
  }
  return end > start ? printed.slice(start, end).trim() : null;
}
