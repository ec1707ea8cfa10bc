/** Signing in through other servers: the buttons, the own links, and the council's servers. */
export const signInMethod = {
  'sign_in_method.by': 'Увійти через «{name}»',
  'sign_in_method.by.of': 'Увійти через «{name}» ({council})',
  'sign_in_method.or': 'Або через інший сервер',
  'sign_in_method.title': 'Способи входу',
  'sign_in_method.lead':
    'Крім пароля, можна входити через сервер, якому довіряє рада. Спершу пов’яжіть його зі своїм обліковим записом.',
  'sign_in_method.none': 'Жодного сервера входу поки не налаштовано.',
  'sign_in_method.linked': 'пов’язано {day}',
  'sign_in_method.link': 'Пов’язати з «{name}»',
  'sign_in_method.unlink': 'Скасувати',
  'sign_in_method.unlink.of': 'Скасувати вхід через «{name}»',
  'sign_in_method.unlinked': 'Вхід через «{name}» скасовано',
  'sign_in_method.council': 'Сервери входу ради',
  'sign_in_method.council.lead':
    'Люди входитимуть через сервер за протоколом OpenID Connect. На ньому вкажіть адресу повернення: {uri}',
  'sign_in_method.state.on': 'увімкнено',
  'sign_in_method.state.off': 'вимкнено',
  'sign_in_method.people':
    '{people, plural, one {пов’язала # людина} few {пов’язали # людини} many {пов’язали # людей} other {пов’язали # людини}}',
  'sign_in_method.switch.on': 'Увімкнути',
  'sign_in_method.switch.off': 'Вимкнути',
  'sign_in_method.switch.on.of': 'Увімкнути «{name}»',
  'sign_in_method.switch.off.of': 'Вимкнути «{name}»',
  'sign_in_method.add': 'Додати сервер',
  'sign_in_method.name': 'Назва на кнопці',
  'sign_in_method.issuer': 'Адреса сервера (issuer)',
  'sign_in_method.client': 'Ідентифікатор клієнта',
  'sign_in_method.secret': 'Секрет клієнта',
  'sign_in_method.added': 'Сервер додано',
} as const;
