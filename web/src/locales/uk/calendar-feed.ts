/** Secret addresses for calendar programs. */
export const calendarFeed = {
  'calendar.title': 'Календарі',
  'calendar.lead':
    'Додайте строки плану до свого календаря: програма сама стежитиме за змінами й нагадає за тиждень.',
  'calendar.make': 'Нова адреса календаря',
  'calendar.whose': 'Чиї строки',
  'calendar.kind.PERSON': 'Мої: підрозділи, у яких я працюю',
  'calendar.kind.UNIT': 'Підрозділу',
  'calendar.kind.PLAN': 'Усього плану',
  'calendar.unit': 'Підрозділ',
  'calendar.plan': 'План',
  'calendar.choose': 'Виберіть зі списку',
  'calendar.unit.required': 'Виберіть підрозділ.',
  'calendar.plan.required': 'Виберіть план.',
  'calendar.submit': 'Створити адресу',
  'calendar.address': 'Адреса календаря',
  'calendar.secret':
    'Скопіюйте її зараз: удруге її не видно. Хто знає адресу, той бачить ці строки, тож не надсилайте її нікому.',
  'calendar.lost':
    'Адресу створено, але відповідь сервера загубилася дорогою. Відкличте її у списку й створіть нову.',
  'calendar.copy': 'Скопіювати',
  'calendar.copied': 'Адресу скопійовано',
  'calendar.how':
    'У Google Календарі: «Інші календарі» → «За URL-адресою». В Outlook: «Додати календар» → «Підписатися з Інтернету».',
  'calendar.list': 'Ваші адреси',
  'calendar.none': 'Адрес ще немає',
  'calendar.none.text': 'Створіть першу, і строки з’являться у вашому календарі.',
  'calendar.made': 'створено {day}',
  'calendar.revoke': 'Відкликати',
  'calendar.revoke.of': 'Відкликати адресу: {name}',
  'calendar.revoke.title': 'Відкликати адресу?',
  'calendar.revoke.text': 'Програми, які за нею стежать, більше нічого не отримають: {name}.',
  'calendar.revoked': 'Адресу відкликано',
} as const;
