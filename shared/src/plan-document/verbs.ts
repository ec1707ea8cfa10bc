/** Verbs with which tasks begin in English; an infinitive in Ukrainian is known by its ending. */
const ENGLISH =
  'add|adopt|agree|analy[sz]e|appoint|approve|assess|audit|build|carry|check|clean|collect|conduct|count|create|define|deliver|design|develop|digiti[sz]e|draft|ensure|equip|establish|expand|extend|find|fit|help|hire|hold|implement|improve|increase|insert|install|introduce|invite|join|launch|light|list|make|map|mend|monitor|move|offer|open|organi[sz]e|pave|plan|plant|prepare|print|promote|provide|publish|put|reduce|renew|repair|replace|report|review|revise|run|set|share|sign|start|strengthen|support|survey|switch|teach|test|train|translate|update|write';

const VERB = new RegExp(
  `^(?:[-–—•*]\\s+)?(?:\\d[\\d.)]*\\s*)?(?:\\p{L}{2,40}(?:ти|тися|тись)|(?:${ENGLISH}))\\s`,
  'iu',
);

/**
 * Whether a text says what to do: it begins with a verb, and more words follow. A code or the
 * sign of a list may stand before it.
 *
 * @example beginsWithVerb('Repair the town bridge') // true
 */
export function beginsWithVerb(text: string): boolean {
  return VERB.test(text.slice(0, LONGEST_FRONT));
}

const LONGEST_FRONT = 100;
