import type { ExecutorKind } from './draft.js';
import { formsOf, type Form, type ParadigmName } from './inflection.js';

/**
 * A noun that heads an executor's name. `one` is the kind in the singular, `many` in the plural. `stays` marks nouns whose genitive
 * singular looks like a plural («служби», «ради»): alone after a comma they continue the name before them.
 */
type Head = {
  stem: string;
  paradigm: ParadigmName;
  one: ExecutorKind;
  many: ExecutorKind;
  stays: boolean;
};
export type HeadForm = Form & { head: Head };

type Row = [paradigm: ParadigmName, one: ExecutorKind, many: ExecutorKind, stems: string];

const DICTIONARY: Row[] = [
  // Units of a council
  [
    'masculine',
    'unit',
    'group',
    'відділ департамент сектор центр комітет архів апарат секретаріат підрозділ кабінет пресцентр старостат цнап',
  ],
  ['neuterNnia', 'unit', 'group', 'управлінн відділенн'],
  ['feminineA', 'unit', 'group', 'служб пресслужб приймальн груп'],
  ['feminineIa', 'unit', 'group', 'інспекці канцелярі дирекці лабораторі бухгалтері'],
  ['invariable', 'unit', 'group', 'бюро'],
  // Bodies of power
  ['feminineA', 'body', 'group', 'рад прокуратур палат облрад райрад міськрад сільрад'],
  [
    'feminineIa',
    'body',
    'group',
    'комісі адміністраці агенці поліці облдержадміністраці райдержадміністраці держадміністраці президі колегі',
  ],
  ['neuterO', 'body', 'group', 'агентств міністерств казначейств відомств'],
  [
    'masculine',
    'body',
    'group',
    'виконком міськвиконком облвиконком райвиконком орган суд штаб офіс оргкомітет регулятор',
  ],
  // Classes of bodies; one of them by name is an enterprise
  ['neuterO', 'enterprise', 'group', 'підприємств товариств'],
  ['feminineA', 'enterprise', 'group', 'установ школ аптек бібліотек систем'],
  [
    'masculine',
    'enterprise',
    'group',
    'заклад садок садк банк водоканал театр стадіон парк завод палац аеропорт',
  ],
  ['feminineYa', 'enterprise', 'group', 'лікарн книгарн'],
  ['feminineIa', 'enterprise', 'group', 'гімназі корпораці філі'],
  ['masculineJ', 'enterprise', 'group', 'ліце музе'],
  ['masculine', 'group', 'group', 'розпорядник власник перевізник замовник учасник'],
  ['personSoft', 'group', 'group', 'надавач держател утримувач балансоутримувач'],
  ['personEts', 'group', 'group', 'володіл виконав'],
  ['feminineA', 'group', 'group', 'громад'],
  ['masculine', 'group', 'group', "округ район корпус суб'єкт"],
  // Officials
  [
    'masculine',
    'position-group',
    'position-group',
    'начальник керівник заступник працівник співробітник спеціаліст депутат радник помічник координатор менеджер енергоменеджер інспектор методист модератор архітектор юрист юрисконсульт міністр адміністратор технік омбудсмен аудитор програміст',
  ],
  [
    'personSoft',
    'position-group',
    'position-group',
    'секретар прессекретар завідувач директор діловод інспектор бухгалтер лікар вчител мер',
  ],
  ['personEts', 'position-group', 'position-group', 'фахів посадов службов держслужбов'],
  ['feminineA', 'position-group', 'position-group', 'голов старост особ'],
  ['adjective', 'position-group', 'position-group', 'уповноважен відповідальн керуюч'],
  ['masculine', 'position-group', 'position-group', 'представник член'],
  ['neuterO', 'position-group', 'position-group', 'керівництв'],
  // Outside partners
  [
    'masculine',
    'external',
    'external',
    'експерт донор партнер активіст волонтер журналіст консультант дослідник розробник благодійник інвестор студент підрядник провайдер оператор постачальник спонсор меценат тренер блогер фасилітатор',
  ],
  ['personSoft', 'external', 'external', 'жител користувач викладач споживач'],
  ['personEts', 'external', 'external', 'мешкан науков підприєм грантодав освітян'],
  [
    'masculine',
    'external',
    'external',
    'проєкт проект університет інститут фонд кластер стартап рух союз альянс коледж консорціум форум хаб осередок клуб засоб',
  ],
  ['feminineA', 'external', 'external', 'програм спілк мереж ініціатив платформ профспілк спільнот'],
  ['feminineIa', 'external', 'external', 'академі асоціаці компані місі коаліці конфедераці федераці'],
  ['feminineIa', 'external', 'group', 'організаці'],
  ['neuterNnia', 'external', 'external', "об'єднанн"],
  ['neuterO', 'external', 'external', 'представництв посольств братств партнерств'],
  ['feminineConsonant', 'external', 'external', 'громадськіст молод'],
  [
    'invariable',
    'external',
    'external',
    'медіа бізнес громадяни громадянам громадянами батьки стейкхолдери стейкхолдерам',
  ],
];

/** Their genitive singular («служби», «ради», «комісії») is far commoner inside a name than their plural. */
const STAY =
  /^(?:служб|рад|комісі|адміністраці|інспекці|поліці|палат|груп|програм|мереж|академі|особ|молод|громадськіст|пресслужб|дирекці|агенці|прокуратур|канцелярі|лабораторі|платформ|ініціатив|голов|систем)$/;

const FORMS = new Map<string, HeadForm[]>();
for (const [paradigm, one, many, stems] of DICTIONARY) {
  for (const stem of stems.split(' ')) {
    const head: Head = { stem, paradigm, one, many, stays: STAY.test(stem) };
    for (const form of formsOf(stem, paradigm)) {
      const known = FORMS.get(form.word);
      if (known) known.push({ ...form, head });
      else FORMS.set(form.word, [{ ...form, head }]);
    }
  }
}

/**
 * The heads that a word can be a form of, in its normal form; a compound is known by its last part («ІТ-відділу»).
 *
 * @example headForms('відділом')[0]?.case // 'instrumental'
 */
export function headForms(word: string): readonly HeadForm[] {
  return FORMS.get(word) ?? FORMS.get(word.slice(word.lastIndexOf('-') + 1)) ?? [];
}
