import { quarterOf, type Period } from '../calendar/index.js';
import { normalize } from '../text/index.js';
import { cityIn } from './city.js';
import { doubt, type Doubt } from './doubts.js';
import { approvalUnder, legalBasis } from './legal-basis.js';
import type { PlanDraft } from './plan-draft.js';
import { periodAlone, periodInTitle, spanOf, statedPeriod, yearsIn } from './plan-period.js';
import { planTitle } from './plan-title.js';
import { signatory } from './signatory.js';

/** The lines around the tables, and what the tables themselves say of time and place. */
export type MetaSources = {
  before: readonly string[];
  after: readonly string[];
  deadlines: readonly string[];
  body: readonly string[];
  marked: readonly Period[];
};

/** What the document says of itself, outside its tables. `titleEnd` is the line after the title, 0 without one. */
export type Meta = Pick<PlanDraft, 'title' | 'city' | 'period' | 'legalBasis' | 'signatory'> & {
  titleEnd: number;
  doubts: Doubt[];
};

/** What a document says of itself it says at once; longer lines are cut before they are searched. */
const LONGEST_LINE = 1000;

/** Reads title, city, period, act and signatory; what was guessed or not found is among the doubts. */
export function readMeta(long: MetaSources): Meta {
  const cut = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, LONGEST_LINE));
  const sources = { ...long, before: cut(long.before), after: cut(long.after), body: cut(long.body) };
  const doubts: Doubt[] = [];
  const found = planTitle(sources.before);
  const act =
    legalBasis(sources.before.slice(0, found ? found.start : sources.before.length)) ??
    approvalUnder(sources.before.slice(found?.end ?? 0));
  const title = found?.text ?? titleOfAct(act?.title ?? null, doubts);
  if (title === null)
    doubts.push(
      absent('warning', 'title', 'Назви плану не знайдено.', 'The title of the plan was not found.'),
    );
  if (!act)
    doubts.push(
      absent(
        'note',
        'legalBasis',
        'Розпорядчого акта, яким затверджено план, не знайдено.',
        'The act that approved the plan was not found.',
      ),
    );
  const signed = signatory(sources.before, sources.after);
  if (signed === null)
    doubts.push(absent('note', 'signatory', 'Підписанта не знайдено.', 'The signatory was not found.'));
  return {
    title,
    city: readCity(title, sources, doubts),
    period: readPeriod(title, act, sources, doubts),
    legalBasis: act,
    signatory: signed,
    titleEnd: found?.end ?? 0,
    doubts,
  };
}

/** «Про затвердження Плану дій…» names the plan in the genitive. */
function titleOfAct(actTitle: string | null, doubts: Doubt[]): string | null {
  const heads: readonly (readonly [RegExp, string])[] = [
    [/^Про (?:затвердження|схвалення|ухвалення) плану(?=\s)/iu, 'План'],
    [/^Про (?:затвердження|схвалення|ухвалення) дорожньої карти(?=\s)/iu, 'Дорожня карта'],
    [/^Про (?:затвердження|схвалення|ухвалення) програми(?=\s)/iu, 'Програма'],
    [/^Про (?:затвердження|схвалення|ухвалення) стратегії(?=\s)/iu, 'Стратегія'],
    [/^Про заходи(?=\s)/iu, 'Заходи'],
  ];
  const head = heads.find(([pattern]) => pattern.test(actTitle ?? ''));
  if (!head || actTitle === null) return null;
  doubts.push(
    doubt(
      'warning',
      'plan.title_from_act',
      'title',
      'Назву плану взято з назви акта.',
      'The title of the plan was taken from the title of the act.',
    ),
  );
  return actTitle.replace(head[0], head[1]);
}

function readCity(
  title: string | null,
  { before, after, body }: MetaSources,
  doubts: Doubt[],
): string | null {
  const lines = [title ?? '', ...before, ...after];
  const near = cityIn(lines);
  const city = near && !near.guessed ? near : cityIn([...lines, ...body]);
  if (!city)
    doubts.push(absent('warning', 'city', 'Населений пункт не визначено.', 'The city was not found.'));
  else if (city.guessed) {
    doubts.push(
      doubt(
        'warning',
        'plan.city_guessed',
        'city',
        `Назву «${city.name}» утворено за правилом. Перевірте.`,
        `The name “${city.name}” was made by a rule. Check it.`,
      ),
    );
  }
  return city?.name ?? null;
}

/**
 * The period from the surest place that names it: a line of its own, the titles with the quarter columns, the columns.
 * Everything after them is a guess.
 */
function readPeriod(
  title: string | null,
  act: PlanDraft['legalBasis'],
  sources: MetaSources,
  doubts: Doubt[],
): Period | null {
  const [stated] = sources.before.flatMap((line) => statedPeriod(line) ?? []);
  if (stated) return stated;
  const [alone = null] = sources.before.flatMap((line) => periodAlone(line) ?? []);
  const titled = periodInTitle(title ?? '') ?? alone ?? periodInTitle(act?.title ?? '');
  const known = titled && spanOf([titled, ...sources.marked]);
  if (titled && known && (titled.from !== known.from || titled.to !== known.to)) {
    doubts.push(
      doubt(
        'warning',
        'plan.period_wider',
        'period',
        'Стовпці кварталів виходять за роки, які названо в назві плану. Період узято ширший. Перевірте.',
        'The quarter columns reach beyond the years that the title names. The wider period was taken. Check it.',
      ),
    );
  }
  const printed = known ?? spanOf(sources.marked);
  if (printed) return printed;
  const guessed = periodOfPlanMention(sources.before) ?? yearsIn(sources.deadlines) ?? yearOfAct(act);
  doubts.push(
    guessed
      ? doubt(
          'warning',
          'plan.period_guessed',
          'period',
          'Період плану в назві не вказано: його визначено за строками або датою акта. Перевірте.',
          'The title names no period: it was told from the deadlines or from the date of the act. Check it.',
        )
      : absent(
          'error',
          'period',
          'Період плану не визначено: строки без року не прочитано.',
          'The period of the plan was not found: deadlines without a year were not read.',
        ),
  );
  return guessed;
}

/** «Затвердити план дій … на 2018–2019 роки, що додається» in the act's own text. */
function periodOfPlanMention(lines: readonly string[]): Period | null {
  const mention = lines.find(
    (line) =>
      /(?:план|дорожн|програм|захо|plan|roadmap)/.test(normalize(line)) &&
      /(?:на|for) 20\d\d/.test(normalize(line)),
  );
  return mention ? periodInTitle(/(?:на|for)\s+20\d\d.*/iu.exec(mention)?.[0] ?? '') : null;
}

function yearOfAct(act: PlanDraft['legalBasis']): Period | null {
  if (!act?.date) return null;
  const year = quarterOf(act.date).slice(0, 4);
  return yearsIn([year]);
}

function absent(severity: Doubt['severity'], field: string, uk: string, en: string): Doubt {
  return doubt(severity, `plan.${field}_missing`, field, uk, en);
}
